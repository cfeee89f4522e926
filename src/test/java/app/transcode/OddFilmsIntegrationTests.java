package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.transcode.ffmpeg.MediaTools;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Films as they really come, and what a player gets: whole, in time, and the right way up. */
@SiteTest
class OddFilmsIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String PICTURE = "-f lavfi -i testsrc2=s=96x64:r=25:d=";
    private static final String SOUND = " -f lavfi -i sine=r=44100:d=";
    private static final String BOTH = " -map 0:v -map 1:a -pix_fmt yuv420p -c:v libx264 -c:a aac ";

    /** Red above blue for a second, then green. */
    private static final String COLOURS =
            "-f lavfi -i color=red:s=96x48:d=1,format=yuv420p[r];color=blue:s=96x48:d=1,format=yuv420p[b];"
                    + "[r][b]vstack[a];color=lime:s=96x96:d=1,format=yuv420p[g];[a][g]concat";

    @LocalServerPort int port;
    @Autowired MediaTools tools;
    @TempDir Path folder;

    private SiteClient person = SiteClient.anonymous(0);
    private MadeFiles files;

    @BeforeEach
    void setUp() {
        person = SiteClient.user(port);
        files = new MadeFiles(tools, folder);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    priming.mkv          | 2.0  | -f lavfi -i testsrc2=s=96x64:r=25:d=2 -f lavfi -i sine=r=44100:d=2
                    video-late.mkv       | 2.5  | -itsoffset 0.5 -f lavfi -i testsrc2=s=96x64:r=25:d=2 -f lavfi -i sine=r=44100:d=2.5
                    sound-late.mp4       | 2.5  | -f lavfi -i testsrc2=s=96x64:r=25:d=2.5 -itsoffset 0.5 -f lavfi -i sine=r=44100:d=2
                    sound-shorter.mp4    | 2.0  | -f lavfi -i testsrc2=s=96x64:r=25:d=2 -f lavfi -i sine=r=44100:d=0.7
                    sound-longer.mp4     | 2.0  | -f lavfi -i testsrc2=s=96x64:r=25:d=0.7 -f lavfi -i sine=r=44100:d=2
                    one-frame.mp4        | 0.04 | -f lavfi -i testsrc2=s=96x64:r=25:d=0.04 -f lavfi -i sine=r=44100:d=0.02
                    blink.mp4            | 0.2  | -f lavfi -i testsrc2=s=96x64:r=25:d=0.2 -f lavfi -i sine=r=44100:d=0.2
                    hole-in-picture.mkv  | 3.0  | -f lavfi -i testsrc2=s=96x64:r=25:d=3,select=lt(t\\,1)+gte(t\\,2) -f lavfi -i sine=r=44100:d=3 -fps_mode vfr
                    hole-in-sound.mkv    | 3.0  | -f lavfi -i testsrc2=s=96x64:r=25:d=3 -f lavfi -i sine=r=44100:d=3,aselect=lt(t\\,1)+gte(t\\,2)
                    uneven.mkv           | 2.0  | -f lavfi -i testsrc2=s=96x64:r=50:d=2,select=not(mod(n\\,3))+lt(t\\,1) -f lavfi -i sine=r=44100:d=2 -fps_mode vfr
                    one-keyframe.mp4     | 6.0  | -f lavfi -i testsrc2=s=96x64:r=25:d=6 -f lavfi -i sine=r=44100:d=6 -g 9999 -keyint_min 9999 -sc_threshold 0
                    """)
    void pictureAndSoundStartTogetherAndEndTogether(String name, double seconds, String options)
            throws IOException {
        var media = ready(files.make(name, options + BOTH));
        assertThat(media.json().at("/duration").doubleValue()).isCloseTo(seconds, within(0.12));
        assertInTime(media);
    }

    @Test
    void nothingThatWasCutAwayShows() throws IOException {
        files.make("whole.mp4", COLOURS + " -c:v libx264 -g 100");
        var film = files.make("trimmed.mp4", "-ss 1 -i whole.mp4 -c copy");
        var media = ready(film);
        assertThat(media.json().at("/duration").doubleValue()).isCloseTo(1, within(0.12));
        assertIs(Color.GREEN, firstPicture(media), "iw:ih:0:0");
    }

    @Test
    void aTurnedAndMirroredFilmStandsUpright() throws IOException {
        files.make("flat.mp4", COLOURS + " -c:v libx264");
        var film =
                files.make("turned.mp4", "-display_rotation 90 -display_vflip -i flat.mp4 -c copy");
        // What FFmpeg's own player shows.
        var shown = files.make("shown.png", "-i turned.mp4 -frames:v 1");
        var picture = firstPicture(ready(film));
        for (var part : new String[] {"iw/3:ih:0:0", "iw/3:ih:iw*2/3:0", "iw:ih/3:0:0"}) {
            assertIs(files.colour(shown, part), picture, part);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    anamorphic.mp4 | 256x144 | -f lavfi -i testsrc2=s=180x144:d=1,setsar=64/45 -c:v libx264
                    interlaced.ts  | 180x144 | -f lavfi -i testsrc2=s=180x144:r=50:d=1,tinterlace=interleave_top,setsar=1 -c:v mpeg2video -flags +ildct+ilme
                    odd.mkv        | 160x120 | -f lavfi -i testsrc2=s=161x121:d=1 -c:v ffv1 -pix_fmt yuv444p
                    tiny.mkv       | 2x2     | -f lavfi -i testsrc2=s=2x2:d=1 -c:v ffv1
                    """)
    void thePictureHasItsShape(String name, String resolution, String options) throws IOException {
        var media = ready(files.make(name, options));
        assertThat(watched(media).resolutions()).containsExactly(resolution);
        assertThat(files.probe(firstPicture(media), "-show_entries stream=field_order"))
                .containsExactly("progressive");
    }

    @Test
    void allSoundTracksCanBeChosen() throws IOException {
        var film =
                files.make(
                        "tracks.mkv",
                        PICTURE
                                + "1"
                                + SOUND
                                + "1"
                                + BOTH
                                + "-map 1:a -metadata:s:a:0 language=ger -metadata:s:a:1 language=eng"
                                + " -disposition:a:0 0 -disposition:a:1 default");
        var media = ready(film);
        var tracks = media.json().at("/audioTracks");
        assertThat(tracks)
                .extracting(each -> each.get("language").asString())
                .containsExactly("en", "de");
        assertThat(tracks.get(0).get("default").booleanValue()).isTrue();
        assertThat(watched(media).sounds()).hasSize(2);
        assertInTime(media);
    }

    @Test
    @Tag("faults")
    void aHugePictureHasALadderToo() throws IOException {
        var film =
                files.make(
                        "huge.mp4",
                        "-f lavfi -i testsrc2=s=7680x4320:r=5:d=0.4 -c:v libx264 -preset ultrafast");
        assertThat(watched(ready(film)).resolutions()).contains("3840x2160", "426x240");
    }

    /** Every playlist has the media's length, and every track starts where the others do. */
    private void assertInTime(Answer media) throws IOException {
        var watched = watched(media);
        double length = media.json().at("/duration").doubleValue();
        for (var playlist : watched.pictures()) {
            assertThat(watched.duration(playlist)).isCloseTo(length, within(0.045));
        }
        double start =
                start(watched.download(watched.pictures().getFirst(), folder.resolve("v.mp4")));
        assertThat(watched.sounds()).isNotEmpty();
        for (var playlist : watched.sounds()) {
            assertThat(watched.duration(playlist)).isCloseTo(length, within(0.045));
            assertThat(start(watched.download(playlist, folder.resolve("a.mp4"))))
                    .isCloseTo(start, within(0.03));
        }
    }

    /** When the first frame is shown, or the first sample heard. */
    private double start(Path track) {
        return files.probe(track, "-show_entries packet=pts_time -read_intervals %+#4").stream()
                .map(line -> line.replace(",", ""))
                .mapToDouble(Double::parseDouble)
                .min()
                .orElseThrow();
    }

    private void assertIs(Color colour, Path picture, String part) {
        var found = files.colour(picture, part);
        assertThat(found.getRed()).as(part).isCloseTo(colour.getRed(), within(40));
        assertThat(found.getGreen()).as(part).isCloseTo(colour.getGreen(), within(40));
        assertThat(found.getBlue()).as(part).isCloseTo(colour.getBlue(), within(40));
    }

    private Path firstPicture(Answer media) throws IOException {
        var watched = watched(media);
        return watched.download(watched.pictures().getFirst(), folder.resolve("picture.mp4"));
    }

    private Watched watched(Answer media) {
        return new Watched(SiteClient.anonymous(port), media);
    }

    private Answer ready(Path file) {
        var id = person.upload(file, Map.of("visibility", "unlisted")).field("id");
        return person.waitUntil(id, "ready", PATIENCE);
    }
}
