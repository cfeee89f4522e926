package app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPathTests {

    private static final String ID = "abcdefghijklmnopqrstuvwxyz";

    @Test
    void aSegmentIsFoundUnderItsKey() {
        var path = StreamPath.parse("/streams/" + ID + "/open/3/720p/00001.m4s").orElseThrow();
        assertThat(path)
                .isEqualTo(
                        new StreamPath(
                                new MediaId(ID), "open", 3, "720p/00001.m4s", FileKind.SEGMENT));
        assertThat(path.key()).isEqualTo("streams/" + ID + "/3/720p/00001.m4s");
        assertThat(path.ticket()).isNull();
        assertThat(path.begins()).isFalse();
    }

    @Test
    void aTicketIsReadFromThePath() {
        var path = StreamPath.parse("/streams/" + ID + "/a-B_9.x~/1/master.m3u8").orElseThrow();
        assertThat(path.ticket()).isEqualTo("a-B_9.x~");
        assertThat(path.begins()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../master.m3u8",
                "720p/../master.m3u8",
                "..%2fmaster.m3u8",
                "%2e%2e/master.m3u8",
                "720p%2F00001.m4s",
                "720p\\00001.m4s",
                "720p%5c00001.m4s",
                "master.m3u8%00.m4s",
                "master.m3u8;x=1",
                ".hidden.m4s",
                "720p//00001.m4s",
                "720p/",
                "/master.m3u8",
                "a/b/c/d/e/f.m4s",
                "page.html",
                "picture.svg",
                "PAGE.M3U8",
                "master",
                "master.m3u8.html",
                "ma ster.m3u8",
                "größe.m4s",
                ""
            })
    void whatWeNeverNamedIsNoPath(String file) {
        assertThat(StreamPath.parse("/streams/" + ID + "/open/1/" + file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/streams/short/open/1/master.m3u8",
                "/streams/ABCDEFGHIJKLMNOPQRSTUVWXYZ/open/1/master.m3u8",
                "/streams/" + ID + "/op%65n/1/master.m3u8",
                "/streams/" + ID + "/open/-1/master.m3u8",
                "/streams/" + ID + "/open/12345678901/master.m3u8",
                "/streams/" + ID + "/open/master.m3u8",
            })
    void idGrantAndAttemptHaveTheirForms(String uri) {
        assertThat(StreamPath.parse(uri)).isEmpty();
    }

    @Test
    void endlessPathsAreNotRead() {
        assertThat(StreamPath.parse("/streams/" + ID + "/" + "a".repeat(2000) + "/1/x.m4s"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "master.m3u8,       application/vnd.apple.mpegurl",
        "manifest.mpd,      application/dash+xml",
        "720p/init.mp4,     video/mp4",
        "720p/00001.m4s,    video/mp4",
        "audio-0/init.mp4,  audio/mp4",
        "audio-0/00001.m4s, audio/mp4",
        "download.m4a,      audio/mp4",
        "audio.mp3,         audio/mpeg",
        "captions/en.vtt,   text/vtt",
        "poster.jpg,        image/jpeg",
        "waveform.png,      image/png",
        "poster.webp,       image/webp",
    })
    void theExtensionFixesTheContentType(String file, String type) {
        var path = StreamPath.parse("/streams/" + ID + "/open/1/" + file).orElseThrow();
        assertThat(path.kind().contentType(file)).isEqualTo(type);
    }
}
