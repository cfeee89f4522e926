package app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import app.catalog.TextTrack;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitleGroupTests {

    private static final String MASTER =
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English",URI="audio-0/index.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="audio"
            720p/index.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=2,AUDIO="audio"
            1080p/index.m3u8
            #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=3,URI="iframes.m3u8"
            """;

    @Test
    void eachVariantNamesTheGroupOfAllTracks() {
        var own = new TextTrack("en", "The \"English\" one", 3, "captions/en.vtt");
        var added = new TextTrack("pt-BR", "Portuguese", 0, "captions/pt-BR-abc.vtt");
        assertThat(SubtitleGroup.in(MASTER, 3, List.of(own, added)))
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English",URI="audio-0/index.m3u8"
                        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="The 'English' one",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="subtitles/en.m3u8"
                        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="Portuguese",LANGUAGE="pt-BR",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="../0/subtitles/pt-BR-abc.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="audio",SUBTITLES="subtitles"
                        720p/index.m3u8
                        #EXT-X-STREAM-INF:BANDWIDTH=2,AUDIO="audio",SUBTITLES="subtitles"
                        1080p/index.m3u8
                        #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=3,URI="iframes.m3u8"
                        """);
    }

    @Test
    void aMasterPlaylistWithoutTracksStaysAsItIs() {
        assertThat(SubtitleGroup.in(MASTER, 3, List.of())).isSameAs(MASTER);
    }

    @Test
    void aTrackIsOneSegmentAsLongAsTheMedia() {
        assertThat(SubtitleGroup.playlist("en.vtt", 29.96))
                .contains(
                        "#EXT-X-TARGETDURATION:30\n", "#EXTINF:29.960,\nen.vtt\n#EXT-X-ENDLIST\n");
    }
}
