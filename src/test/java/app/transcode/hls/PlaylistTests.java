package app.transcode.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.transcode.ffmpeg.FrameRate;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import app.transcode.ffmpeg.SourceInfo.VideoStream;
import app.transcode.hls.IFrameTrack.IFrame;
import app.transcode.plan.Access;
import app.transcode.plan.AudioPlan;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.RenditionPlan;
import app.transcode.plan.SegmentGrid;
import app.transcode.plan.VideoPlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaylistTests {

    private static final int RATE = 24;

    @Test
    void aMediaPlaylistIsStaticAndNamesItsInitSegment() {
        assertThat(MediaPlaylist.of(picture("480p", 854, 480, 700_000, 350_000), 4))
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-TARGETDURATION:4
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-PLAYLIST-TYPE:VOD
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MAP:URI="init.mp4"
                        #EXTINF:4.000000,
                        00000.m4s
                        #EXTINF:2.000000,
                        00001.m4s
                        #EXT-X-ENDLIST
                        """);
    }

    @Test
    void aMasterPlaylistTellsMeasuredRatesAndStartsNearTwoMegabits() {
        assertThat(MasterPlaylist.of(presentation()))
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="'Main' mix",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="audio-0/index.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=2128000,AVERAGE-BANDWIDTH=1794667,CODECS="avc1.64001e,mp4a.40.2",RESOLUTION=854x480,FRAME-RATE=24.000,AUDIO="audio"
                        480p/index.m3u8
                        #EXT-X-STREAM-INF:BANDWIDTH=8128000,AVERAGE-BANDWIDTH=6794667,CODECS="avc1.64001e,mp4a.40.2",RESOLUTION=1920x1080,FRAME-RATE=24.000,AUDIO="audio"
                        1080p/index.m3u8
                        #EXT-X-STREAM-INF:BANDWIDTH=528000,AVERAGE-BANDWIDTH=461333,CODECS="avc1.64001e,mp4a.40.2",RESOLUTION=426x240,FRAME-RATE=24.000,AUDIO="audio"
                        240p/index.m3u8
                        """);
    }

    @Test
    void aMasterPlaylistNamesPicturesForSeekingLast() {
        var stills = stills();
        assertThat(MasterPlaylist.of(presentation(), stills))
                .isEqualTo(
                        MasterPlaylist.of(presentation())
                                + """
                                #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=40000,AVERAGE-BANDWIDTH=34667,CODECS="avc1.64000c",RESOLUTION=426x240,URI="iframes/index.m3u8"
                                """);
    }

    @Test
    void aPlaylistOfPicturesForSeekingGivesTheBytesOfEach() {
        assertThat(stills().playlist())
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-TARGETDURATION:1
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-PLAYLIST-TYPE:VOD
                        #EXT-X-I-FRAMES-ONLY
                        #EXT-X-MAP:URI="frames.mp4",BYTERANGE="800@0"
                        #EXTINF:1.000000,
                        #EXT-X-BYTERANGE:4000@800
                        frames.mp4
                        #EXTINF:0.500000,
                        #EXT-X-BYTERANGE:2500@4800
                        frames.mp4
                        #EXT-X-ENDLIST
                        """);
    }

    @Test
    void soundAloneIsAVariantOfItsOwn() {
        var whole = presentation();
        var plan = new EncodePlan(null, whole.plan().audio(), 6, 4, Access.IN_ORDER);
        assertThat(MasterPlaylist.of(new Tracks(plan, List.of(), whole.audio())))
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-STREAM-INF:BANDWIDTH=128000,AVERAGE-BANDWIDTH=128000,CODECS="mp4a.40.2"
                        audio-0/index.m3u8
                        """);
    }

    @Test
    void whatIsAsPlannedPasses() {
        assertThatCode(() -> OutputCheck.check(presentation())).doesNotThrowAnyException();
    }

    @Test
    void aMissingSegmentIsNoticed() {
        assertComplaint(tracks -> tracks.set(1, without(tracks.get(1), 1)), "480p has 1 segments");
    }

    @Test
    void aLostFrameIsNoticed() {
        var short1 = new Segment("00001.m4s", 1, 14 * 24 - 2, 47, 47, true, 14 * 24);
        assertComplaint(
                tracks -> tracks.set(1, with(tracks.get(1), short1)),
                "480p 00001.m4s has 47 frames, not 48");
    }

    @Test
    void aHoleIsNoticed() {
        var late = new Segment("00001.m4s", 1, 14 * 24, 48, 48, true, 14 * 24);
        assertComplaint(
                tracks -> tracks.set(2, with(tracks.get(2), late)),
                "240p 00001.m4s does not continue the one before");
    }

    private static IFrameTrack stills() {
        return new IFrameTrack(
                "iframes",
                "frames.mp4",
                "avc1.64000c",
                426,
                240,
                800,
                List.of(new IFrame(800, 4_000, 1), new IFrame(4_800, 2_500, 0.5)));
    }

    private interface Change {
        void apply(List<Track> tracks);
    }

    private static void assertComplaint(Change change, String complaint) {
        var whole = presentation();
        var video = new ArrayList<>(whole.video());
        change.apply(video);
        var tracks = new Tracks(whole.plan(), video, whole.audio());
        assertThatThrownBy(() -> OutputCheck.check(tracks))
                .isInstanceOf(BadOutput.class)
                .hasMessage(complaint);
    }

    private static Track without(Track track, int segment) {
        var segments = new ArrayList<>(track.segments());
        segments.remove(segment);
        return withSegments(track, segments);
    }

    private static Track with(Track track, Segment second) {
        return withSegments(track, List.of(track.segments().getFirst(), second));
    }

    private static Track withSegments(Track track, List<Segment> segments) {
        return new Track(
                track.folder(),
                track.codecs(),
                track.timescale(),
                track.width(),
                track.height(),
                segments);
    }

    static Tracks presentation() {
        var stream =
                new VideoStream(
                        0,
                        "h264",
                        1920,
                        1080,
                        1920,
                        1080,
                        0,
                        new FrameRate(RATE, 1),
                        false,
                        false,
                        Transfer.SDR,
                        null,
                        "yuv420p",
                        0,
                        6);
        var renditions =
                List.of(
                        new RenditionPlan("1080p", 1920, 1080, 5_000_000, "4.0"),
                        new RenditionPlan("480p", 854, 480, 1_500_000, "3.0"),
                        new RenditionPlan("240p", 426, 240, 400_000, "2.1"));
        var grid = new SegmentGrid(new FrameRate(RATE, 1), 48, 96);
        var video = new VideoPlan(stream, grid, 144, 24, renditions, null);
        var audio = List.of(new AudioPlan("audio-0", 1, "en", "\"Main\" mix", true));
        return new Tracks(
                new EncodePlan(video, audio, 6, 4, Access.SEEK),
                List.of(
                        picture("1080p", 1920, 1080, 4_000_000, 1_000_000),
                        picture("480p", 854, 480, 1_000_000, 250_000),
                        picture("240p", 426, 240, 200_000, 50_000)),
                List.of(sound()));
    }

    private static Track picture(String name, int width, int height, long first, long second) {
        return new Track(
                name,
                "avc1.64001e",
                RATE,
                width,
                height,
                List.of(
                        new Segment("00000.m4s", first, 10 * 24 - 2, 96, 96, true, 10 * 24),
                        new Segment("00001.m4s", second, 14 * 24 - 2, 48, 48, true, 14 * 24)));
    }

    private static Track sound() {
        return new Track(
                "audio-0",
                "mp4a.40.2",
                1000,
                0,
                0,
                List.of(
                        new Segment("00000.m4s", 64_000, 9_979, 4_000, 188, true, 9_979),
                        new Segment("00001.m4s", 32_000, 13_979, 2_000, 94, true, 13_979)));
    }
}
