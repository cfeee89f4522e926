package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.storage.MediaStore;
import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.transcode.ffmpeg.MediaTools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Files that want to read what is not theirs, to break something, or that are simply broken: each
 * is uploaded and has its outcome, and nothing else happens.
 */
@SiteTest
class HostileUploadsIntegrationTests {

    private static final String NOT_TAKEN = "unsupported_media_type";
    private static final String FILM = "-f lavfi -i testsrc2=s=64x48:r=10:d=2";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @LocalServerPort int port;
    @Autowired MediaStore store;
    @Autowired MediaTools tools;
    @TempDir Path folder;

    private SiteClient person = SiteClient.anonymous(0);
    private MadeFiles files;

    /** What each file is called, what is in it, and what must become of it. */
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    private final Map<String, String> expected = new LinkedHashMap<>();

    @BeforeEach
    void setUp() {
        person = SiteClient.user(port);
        files = new MadeFiles(tools, folder);
    }

    @Test
    void eachFileHasItsOutcomeAndNothingElseHappens() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            var canary = files.make("canary.mkv", FILM + " -c:v mjpeg");
            textsThatNameOthers("http://127.0.0.1:" + server.getLocalPort() + "/a.ts", canary);
            pagesAndScripts();
            excesses();
            damage();
            others(canary);
            var ids = new LinkedHashMap<String, String>();
            assertThat(outcomes(ids)).containsExactlyInAnyOrderEntriesOf(expected);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
            assertNothingIsLeft(ids);
        }
    }

    @Test
    void aNameIsALabelAndNothingMore() throws IOException {
        var sound = files.make("sound.flac", "-f lavfi -i sine=d=0.2 -c:a flac");
        var names = List.of("../../x.mp4", "-i", "a%03d.mp4", "a\u202e4pm.exe", "n".repeat(300));
        var ids = new ArrayList<String>();
        for (var name : names) {
            var body = BodyPublishers.ofByteArray(Files.readAllBytes(sound));
            ids.add(person.upload(name, body, Map.of()).field("id"));
        }
        for (var id : ids) {
            var media = person.waitUntil(id, "ready", PATIENCE);
            assertThat(media.field("fileName")).doesNotContain("/", "\u202e").hasSizeLessThan(256);
        }
    }

    private void textsThatNameOthers(String url, Path canary) {
        text("concat.mp4", "ffconcat version 1.0\nfile '" + canary + "'\n", NOT_TAKEN);
        text("neighbour.mp4", "ffconcat version 1.0\nfile 'source'\n", NOT_TAKEN);
        text("local.mp4", playlist("file://" + canary), NOT_TAKEN);
        text("remote.mp4", playlist(url), NOT_TAKEN);
        text("remote.m3u8", playlist(url), NOT_TAKEN);
        text("hidden.mp4", "\0" + playlist(url), "not_media");
        text("session.sdp", "v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n", NOT_TAKEN);
        text(
                "manifest.mp4",
                "<?xml version=\"1.0\"?><MPD><Period><AdaptationSet><Representation><BaseURL>"
                        + url
                        + "</BaseURL></Representation></AdaptationSet></Period></MPD>",
                NOT_TAKEN);
    }

    private void pagesAndScripts() throws IOException {
        var script = "<script>alert('canary')</script>";
        text(
                "picture.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'>" + script + "</svg>",
                NOT_TAKEN);
        text("picture.png", "<!DOCTYPE html><html>" + script + "</html>", NOT_TAKEN);
        text("film.mov", "#!/bin/sh\ntouch /tmp/canary\n", NOT_TAKEN);
        text("polyglot.gif", "GIF89a/*\0\0" + script + "*/", "not_media");
        var gif = Files.readAllBytes(files.make("a.gif", FILM + " -frames:v 1"));
        var page = script.getBytes(StandardCharsets.UTF_8);
        var both = Arrays.copyOf(gif, gif.length + page.length);
        System.arraycopy(page, 0, both, gif.length, page.length);
        put("appended.gif", both, "ready");
    }

    private void excesses() throws IOException {
        put("huge.png", "-f lavfi -i color=s=15000x15000 -frames:v 1", "picture_too_large");
        files.make("one.wav", "-f lavfi -i sine=d=0.1");
        put("many.mkv", "-i one.wav -c copy" + " -map 0".repeat(300), "too_many_streams");
        put(
                "year.mkv",
                "-f lavfi -i color=s=64x64:r=1/100000 -frames:v 315 -c:v mjpeg -enc_time_base 100000",
                "too_long");
    }

    private void damage() throws IOException {
        put("empty.mp4", new byte[0], "empty_file");
        var noise = new byte[200_000];
        new Random(11).nextBytes(noise);
        put("noise.mp4", noise, "not_media");
        var film = Files.readAllBytes(files.make("film.mp4", FILM + " -c:v libx264 -g 10"));
        put("headless.mp4", Arrays.copyOf(film, film.length / 2), "damaged_file");
        var matroska = Files.readAllBytes(files.make("film.mkv", FILM + " -c:v libx264 -g 5"));
        put("truncated.mkv", Arrays.copyOf(matroska, matroska.length * 2 / 3), "ready");
        var corrupt = matroska.clone();
        System.arraycopy(noise, 0, corrupt, corrupt.length / 2, 2_000);
        put("corrupt.mkv", corrupt, "ready");
    }

    private void others(Path canary) throws IOException {
        put("rare.mkv", FILM + " -c:v magicyuv", "unsupported_codec");
        var film = files.make("external.mov", FILM + " -c:v mjpeg");
        put("external.mov", ExternalReference.in(Files.readAllBytes(film), canary), "damaged_file");
    }

    private void text(String name, String text, String outcome) {
        put(name, text.getBytes(StandardCharsets.UTF_8), outcome);
    }

    private void put(String name, String options, String outcome) throws IOException {
        put(name, Files.readAllBytes(files.make(name, options)), outcome);
    }

    private void put(String name, byte[] bytes, String outcome) {
        contents.put(name, bytes);
        expected.put(name, outcome);
    }

    /** The code of the refusal or failure, or that it became ready. */
    private Map<String, String> outcomes(Map<String, String> ids) {
        var outcomes = new LinkedHashMap<String, String>();
        contents.forEach(
                (name, bytes) -> {
                    var answer = person.upload(name, BodyPublishers.ofByteArray(bytes), Map.of());
                    if (answer.status() == 201) {
                        ids.put(name, answer.field("id"));
                    } else {
                        outcomes.put(name, answer.code());
                    }
                });
        ids.forEach((name, id) -> outcomes.put(name, outcome(ended(id))));
        return outcomes;
    }

    private Answer ended(String id) {
        var path = "/api/v1/media/" + id;
        return await().atMost(PATIENCE)
                .until(
                        () -> person.get(path),
                        media -> List.of("ready", "failed").contains(media.field("status")));
    }

    private static String outcome(Answer media) {
        return media.field("status").equals("ready") ? "ready" : media.field("failure.code");
    }

    private void assertNothingIsLeft(Map<String, String> ids) throws IOException {
        for (var media : ids.entrySet()) {
            var keys = new ArrayList<String>();
            store.list("streams/" + media.getValue() + "/", object -> keys.add(object.key()));
            assertThat(keys.isEmpty())
                    .as(media.getKey())
                    .isNotEqualTo("ready".equals(expected.get(media.getKey())));
            for (var key : keys) {
                var bytes = Files.readAllBytes(store.localFile(key).orElseThrow());
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> !isWorkedOn(media.getValue()));
        }
    }

    private static boolean isWorkedOn(String id) {
        return ProcessHandle.current()
                .descendants()
                .anyMatch(process -> process.info().commandLine().orElse("").contains(id));
    }

    private static String playlist(String uri) {
        return "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n" + uri + "\n#EXT-X-ENDLIST\n";
    }
}
