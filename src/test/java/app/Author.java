package app;

import app.testing.Answer;
import app.testing.SiteClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Somebody new who has media, so that there is something to see on the pages. */
record Author(SiteClient account) {

    private static final Path MEDIA = Path.of("src", "test", "resources", "media");
    private static final int RATE = 8000;

    static Author of(int port) {
        return new Author(SiteClient.user(port));
    }

    String email() {
        return account.email();
    }

    /** Twenty seconds of a tone, which are quickly made ready; returns the id. */
    String tone(String title) {
        var content = BodyPublishers.ofByteArray(wave());
        return reached("ready", account.upload("tone.wav", content, Map.of("title", title)));
    }

    /** A short film that everybody may see; returns its id. */
    String film(String title) {
        var fields = Map.of("title", title, "visibility", "public");
        return reached("ready", account.upload(MEDIA.resolve("bbb_2500ms.ts"), fields));
    }

    /** A picture; returns its id. */
    String picture(String title) {
        var file = MEDIA.resolve("sample_still_photo.heic");
        return reached("ready", account.upload(file, Map.of("title", title)));
    }

    /** A file that cannot be read; returns its id. */
    String failure(String title) {
        var file = MEDIA.resolve("invalid-bitstream.webm");
        return reached("failed", account.upload(file, Map.of("title", title)));
    }

    /** Has a sentence said in a media, from its twelfth second on. */
    void say(String id, String sentence) {
        account.send(
                "PUT",
                "/api/v1/media/%s/captions/en?label=English".formatted(id),
                BodyPublishers.ofString(
                        "WEBVTT\n\n00:00:12.000 --> 00:00:14.000\n" + sentence + "\n"),
                "Content-Type",
                "text/vtt");
    }

    /** Has watched a media up to a second. */
    void watch(String id, int seconds) {
        account.put("/api/v1/media/" + id + "/position", Map.of("seconds", seconds));
    }

    /** Lets everybody watch a media. */
    void publish(String id) {
        account.patch("/api/v1/media/" + id, Map.of("visibility", "public"));
    }

    long views(String id) {
        return account.get("/api/v1/media/" + id).json().get("views").longValue();
    }

    /** Makes a playlist and returns its id. */
    String playlist(String title, List<String> media) {
        var id = account.post("/api/v1/playlists", Map.of("title", title)).field("id");
        account.put("/api/v1/playlists/" + id + "/items", Map.of("mediaIds", media));
        return id;
    }

    private String reached(String status, Answer uploaded) {
        return account.waitUntil(uploaded.field("id"), status).field("id");
    }

    private static byte[] wave() {
        var samples = new byte[20 * RATE];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = (byte) (128 + 40 * Math.sin(i / 4.0));
        }
        var format = new AudioFormat(RATE, 8, 1, false, false);
        var sound = new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length);
        var file = new ByteArrayOutputStream();
        try {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
