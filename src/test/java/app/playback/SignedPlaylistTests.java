package app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignedPlaylistTests {

    @Test
    void segmentsAndTheirInitSegmentAreNamedByAddressesAndAllElseStays() {
        var playlist =
                """
                #EXTM3U
                #EXT-X-TARGETDURATION:4
                #EXT-X-MAP:URI="init.mp4",BYTERANGE="700@0"

                #EXTINF:4.000,
                00000.m4s
                #EXTINF:2.500,
                00001.m4s
                #EXT-X-ENDLIST
                """;

        assertThat(SignedPlaylist.isMedia(playlist)).isTrue();
        assertThat(SignedPlaylist.of(playlist, name -> "https://s3/" + name + "?sign=$1"))
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-TARGETDURATION:4
                        #EXT-X-MAP:URI="https://s3/init.mp4?sign=$1",BYTERANGE="700@0"

                        #EXTINF:4.000,
                        https://s3/00000.m4s?sign=$1
                        #EXTINF:2.500,
                        https://s3/00001.m4s?sign=$1
                        #EXT-X-ENDLIST
                        """);
    }

    @Test
    void aMasterPlaylistListsNoSegments() {
        assertThat(
                        SignedPlaylist.isMedia(
                                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n720p/index.m3u8\n"))
                .isFalse();
    }
}
