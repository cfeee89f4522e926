package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that want to read what is not theirs, to break something, or that are simply broken. */
@Timeout(60)
class HostileFilesIntegrationTests {

    @TempDir Path folder;

    @Test
    void aConcatScriptReadsNoNeighbour() throws Exception {
        Files.copy(RealTools.sample("sample_video_only.mp4"), folder.resolve("secret.mp4"));
        for (var target : List.of("secret.mp4", folder + "/secret.mp4")) {
            var script = "ffconcat version 1.0\nfile '" + target + "'\n";
            refused("film.mp4", script, "unsupported_format");
        }
    }

    @Test
    void aPlaylistReadsNoLocalFile() throws Exception {
        for (var target : List.of("file:///etc/passwd", "/etc/passwd")) {
            refused("film.mp4", playlist(target), "not_media");
            refused("film.m3u8", playlist(target), "unsupported_format");
        }
    }

    @Test
    void aPlaylistTouchesNoServer() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(500);
            var url = "http://127.0.0.1:" + server.getLocalPort() + "/a.ts";
            refused("film.mp4", playlist(url), "not_media");
            refused("film.m3u8", playlist(url), "unsupported_format");
            refused("film.mp4", manifest(url), "not_media");
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "#!/bin/sh\necho hello\n",
                "",
                "x"
            })
    void textIsNoMedia(String text) throws Exception {
        assertThat(fault(text.getBytes(StandardCharsets.UTF_8)))
                .isIn("not_media", "unsupported_format");
    }

    @Test
    void randomBytesAreNoMedia() throws Exception {
        var random = new Random(42);
        for (var i = 0; i < 12; i++) {
            var bytes = new byte[1_000_000];
            random.nextBytes(bytes);
            assertThat(fault(bytes)).isEqualTo("not_media");
        }
    }

    @Test
    void aFileWithoutItsIndexIsDamaged() throws Exception {
        var file =
                RealTools.make(
                        folder.resolve("whole.mp4"),
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=d=2",
                        "-c:v",
                        "libx264");
        var bytes = Files.readAllBytes(file);
        assertThat(fault(Arrays.copyOf(bytes, bytes.length / 2))).isEqualTo("damaged_file");
    }

    @ParameterizedTest
    @CsvSource({"invalid-bitstream.webm", "sample_missing_stsd.mp4"})
    void damagedSamplesAreRefused(String name) throws Exception {
        assertThat(fault(RealTools.sample(name))).isEqualTo("damaged_file");
    }

    @Test
    void aHugePictureIsRefusedUndecoded() throws Exception {
        var file =
                RealTools.make(
                        folder.resolve("huge.png"),
                        "-f",
                        "lavfi",
                        "-i",
                        "color=s=15000x15000",
                        "-frames:v",
                        "1");
        assertThat(fault(file)).isEqualTo("picture_too_large");
    }

    @Test
    void tooManyStreamsAreRefused() throws Exception {
        var flac = RealTools.sample("bear.flac").toAbsolutePath().toString();
        var arguments = new ArrayList<>(List.of("-t", "0.1", "-i", flac));
        IntStream.range(0, 300).forEach(_ -> arguments.addAll(List.of("-map", "0:a")));
        arguments.addAll(List.of("-c", "copy"));
        var file = RealTools.make(folder.resolve("a.mkv"), arguments.toArray(String[]::new));
        assertThat(fault(file)).isEqualTo("too_many_streams");
    }

    @Test
    void aYearIsTooLong() throws Exception {
        var file =
                RealTools.make(
                        folder.resolve("year.mkv"),
                        "-f",
                        "lavfi",
                        "-i",
                        "color=s=64x64:r=1/100000",
                        "-frames:v",
                        "315",
                        "-c:v",
                        "mjpeg",
                        "-enc_time_base",
                        "100000");
        assertThat(fault(file)).isEqualTo("too_long");
    }

    @Test
    void aRareDecoderIsNotRun() throws Exception {
        var file =
                RealTools.make(
                        folder.resolve("rare.mkv"),
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=d=1",
                        "-c:v",
                        "magicyuv");
        assertThatThrownBy(() -> RealTools.probe().probe(file, folder))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("magicyuv")
                .extracting("code")
                .isEqualTo("unsupported_codec");
    }

    @Test
    void theRulesHoldForFfmpegToo() throws Exception {
        var file = folder.resolve("list.m3u8");
        Files.writeString(file, playlist("file:///etc/passwd"));
        var arguments = new ArrayList<>(ReadRules.input(file));
        arguments.addAll(List.of("-f", "null", "-"));
        var outcome =
                RealTools.TOOLS.run(
                        RealTools.ffmpeg(
                                folder, Duration.ofSeconds(20), arguments.toArray(String[]::new)),
                        _ -> {});
        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.errors()).contains("not on whitelist");
    }

    private void refused(String name, String text, String code) throws Exception {
        assertThat(fault(Files.writeString(folder.resolve(name), text))).isEqualTo(code);
    }

    private String fault(byte[] bytes) throws Exception {
        var file = folder.resolve("film.mp4");
        Files.write(file, bytes);
        return fault(file);
    }

    private String fault(Path file) {
        var fault =
                catchThrowableOfType(
                        UnusableSource.class, () -> RealTools.probe().probe(file, folder));
        assertThat(fault).isNotNull();
        return fault.code();
    }

    private static String playlist(String uri) {
        return "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n"
                + uri
                + "\n#EXT-X-ENDLIST\n";
    }

    private static String manifest(String uri) {
        return """
        <?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"
        mediaPresentationDuration="PT4S"><Period><AdaptationSet mimeType="video/mp4">
        <Representation id="1" bandwidth="1"><BaseURL>%s</BaseURL></Representation>
        </AdaptationSet></Period></MPD>
        """
                .formatted(uri);
    }
}
