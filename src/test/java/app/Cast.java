package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.catalog.ticket.ExpiredTicket;
import app.storage.MediaStore;
import app.testing.Answer;
import app.testing.SiteClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/**
 * Who asks in the authorisation matrix, {@code anonymous}, {@code owner}, {@code other} and {@code
 * admin}, and what its placeholders stand for.
 */
final class Cast {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");
    private static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n";
    private static final String TUS = "/api/v1/uploads/tus";
    private static final String[] TUS_HEADERS = {
        "Tus-Resumable", "1.0.0",
        "Upload-Offset", "0",
        "Content-Type", "application/offset+octet-stream"
    };
    private static final List<String> STREAM_FILES =
            List.of(
                    "master.m3u8",
                    "720p/index.m3u8",
                    "720p/init.mp4",
                    "720p/00000.m4s",
                    "poster.jpg");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, SiteClient> callers;

    /** Makes the accounts, and a media of each visibility that belongs to the owner. */
    Cast(int port, MediaStore store, ApplicationContext site) throws IOException {
        callers =
                Map.of(
                        "anonymous", SiteClient.anonymous(port),
                        "owner", SiteClient.user(port),
                        "other", SiteClient.user(port),
                        "admin", SiteClient.admin(port));
        for (var visibility : List.of("public", "unlisted", "team", "private")) {
            var media = upload(visibility);
            values.put(visibility, media.field("id"));
            values.put(visibility + "-ticket", ticket(media));
            for (var file : STREAM_FILES) {
                store.put(
                        "streams/" + media.field("id") + "/999/" + file,
                        new ByteArrayInputStream(new byte[100]));
            }
        }
        values.put("public-list", makeList("public"));
        values.put("private-list", makeList("private"));
        values.put("upload", beginUpload());
        values.put("owner", caller("owner").id());
        var hls = caller("owner").waitUntil(value("private"), "ready").field("playback.hls");
        values.put("private-hls", hls);
        values.put("stream-ticket", hls.split("/", -1)[3]);
        values.put("share-token", share().field("token"));
        var shared = caller("anonymous").post("/api/v1/shares/" + value("share-token"));
        values.put("share-ticket", shared.field("playback.hls").split("/", -1)[3]);
        var ticket = value("private-ticket");
        values.put("changed-ticket", (ticket.startsWith("A") ? "B" : "A") + ticket.substring(1));
        values.put(
                "expired-ticket", ExpiredTicket.of(value("private"), caller("owner").id(), site));
    }

    /** Sends one request of the table as one of the cast, and tells the status of the answer. */
    int ask(String who, String request) {
        var method = request.substring(0, request.indexOf(' '));
        var path =
                PLACEHOLDER.matcher(request.substring(method.length() + 1)).replaceAll(this::fill);
        var client = caller(who);
        if (path.startsWith(TUS)) {
            return client.send(method, path, BodyPublishers.noBody(), TUS_HEADERS).status();
        }
        return switch (method) {
            case "GET" -> statusOf(client, path);
            case "PATCH" -> client.patch(path, Map.of("title", "By " + who)).status();
            case "PUT" -> put(client, path).status();
            case "DELETE" -> client.delete(path).status();
            case "POST" -> client.post(path).status();
            default -> throw new IllegalArgumentException(method);
        };
    }

    /** Puts something that fits there. */
    private static Answer put(SiteClient client, String path) {
        return path.contains("/captions/")
                ? client.send("PUT", path, BodyPublishers.ofString(CAPTIONS))
                : client.put(path, Map.of("seconds", 1, "mediaIds", List.of()));
    }

    /** Of an answer that may never end. */
    private static int statusOf(SiteClient client, String path) {
        var response = client.stream(path);
        response.body().close();
        return response.statusCode();
    }

    private String fill(MatchResult placeholder) {
        var name = placeholder.group(1);
        return switch (name) {
            case "new-public", "new-private" -> upload(name.substring(4)).field("id");
            case "new-upload" -> beginUpload();
            case "owner-token" -> makeToken();
            case "new-public-list" -> makeList("public");
            case "new-private-list" -> makeList("private");
            case "new-share" -> share().field("id");
            default -> value(name);
        };
    }

    private Answer upload(String visibility) {
        var answer = caller("owner").upload(FILE, Map.of("visibility", visibility));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private String beginUpload() {
        var answer =
                caller("owner")
                        .send(
                                "POST",
                                TUS,
                                BodyPublishers.noBody(),
                                "Tus-Resumable",
                                "1.0.0",
                                "Upload-Length",
                                "100");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.header("Location").substring(TUS.length() + 1);
    }

    private String makeList(String visibility) {
        var wish = Map.of("title", "A list", "visibility", visibility);
        return caller("owner").post("/api/v1/playlists", wish).field("id");
    }

    private Answer share() {
        return caller("owner").post("/api/v1/media/" + value("private") + "/shares");
    }

    private String makeToken() {
        return caller("owner").post("/api/v1/users/me/tokens", Map.of("name", "one")).field("id");
    }

    /** The ticket in {@code /streams/{id}/{ticket}/original}. */
    private static String ticket(Answer media) {
        return media.field("playback.original").split("/", -1)[3];
    }

    /** One of the four. */
    SiteClient caller(String who) {
        return Objects.requireNonNull(callers.get(who));
    }

    /** What a placeholder stands for. */
    String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
