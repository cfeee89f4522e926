package app.transcode.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlaylistTextTests {

    @Test
    void aMediaPlaylistNamesItsInitSegmentAndItsSegments() {
        var playlist =
                PlaylistText.read(
                        """
                        #EXTM3U
                        #EXT-X-MAP:URI="init.mp4"
                        #EXTINF:4.000000,
                        00000.m4s
                        #EXTINF:1.500000,
                        00001.m4s
                        #EXT-X-ENDLIST
                        """);
        assertThat(playlist.uris()).containsExactly("init.mp4", "00000.m4s", "00001.m4s");
        assertThat(playlist.seconds()).isCloseTo(5.5, within(1e-9));
        assertThat(playlist.ended()).isTrue();
        assertThat(playlist.stills()).isFalse();
    }

    @Test
    void aMasterPlaylistNamesItsTracks() {
        var playlist =
                PlaylistText.read(
                        """
                        #EXTM3U
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="a",URI="a0/index.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="audio"
                        v480/index.m3u8
                        #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI="stills/index.m3u8"
                        """);
        assertThat(playlist.uris())
                .containsExactly("a0/index.m3u8", "v480/index.m3u8", "stills/index.m3u8");
        assertThat(playlist.ended()).isFalse();
    }
}
