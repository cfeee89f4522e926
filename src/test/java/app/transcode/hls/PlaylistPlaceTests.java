package app.transcode.hls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistPlaceTests {

    private static final String PLAYLIST =
            """
            #EXTM3U
            #EXT-X-TARGETDURATION:4
            #EXT-X-MAP:URI="init.mp4"
            #EXTINF:4.000000,
            a.m4s
            #EXTINF:4.000000,
            b.m4s
            #EXTINF:1.500000,
            c.m4s
            #EXT-X-ENDLIST
            """;

    @ParameterizedTest
    @CsvSource({"0, a.m4s, 0", "3.5, a.m4s, 3.5", "4, b.m4s, 0", "9, c.m4s, 1", "99, c.m4s, 91"})
    void aMomentLiesInTheSegmentThatCoversIt(double seconds, String segment, double offset) {
        assertThat(PlaylistPlace.of(PLAYLIST, seconds))
                .contains(new PlaylistPlace("init.mp4", segment, offset));
    }

    @Test
    void anEmptyPlaylistHasNoMoment() {
        assertThat(PlaylistPlace.of("#EXTM3U\n", 1)).isEmpty();
    }
}
