package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.catalog.ticket.ExpiredTicket;
import app.storage.MediaStore;
import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Who may do what, over HTTP, as one table. 404 hides existence; the owner of an admin's resource
 * is an ordinary user.
 *
 * <p>{@code {public}} and the like stand for the id of a media of that visibility; {@code
 * {new-public}} for one that is uploaded for this request alone.
 */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");
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

    @LocalServerPort int port;
    @Autowired MediaStore store;
    @Autowired ApplicationContext site;

    private final Map<String, String> values = new HashMap<>();
    private Map<String, SiteClient> callers = Map.of();

    @BeforeAll
    void oneMediaOfEachVisibility() throws IOException {
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
        values.put("upload", beginUpload());
        var hls = caller("owner").waitUntil(value("private"), "ready").field("playback.hls");
        values.put("private-hls", hls);
        values.put("stream-ticket", hls.split("/", -1)[3]);
        var ticket = value("private-ticket");
        values.put("changed-ticket", (ticket.startsWith("A") ? "B" : "A") + ticket.substring(1));
        values.put(
                "expired-ticket", ExpiredTicket.of(value("private"), caller("owner").id(), site));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        # resource                    | request                                               | anonymous | owner | other | admin
        public media: metadata        | GET /api/v1/media/{public}                            | 200 | 200 | 200 | 200
        public media: master playlist | GET /streams/{public}/open/999/master.m3u8            | 200 | 200 | 200 | 200
        public media: playlist        | GET /streams/{public}/open/999/720p/index.m3u8        | 200 | 200 | 200 | 200
        public media: init segment    | GET /streams/{public}/open/999/720p/init.mp4          | 200 | 200 | 200 | 200
        public media: segment         | GET /streams/{public}/open/999/720p/00000.m4s         | 200 | 200 | 200 | 200
        public media: poster          | GET /streams/{public}/open/999/poster.jpg             | 200 | 200 | 200 | 200
        unlisted media: metadata      | GET /api/v1/media/{unlisted}                          | 200 | 200 | 200 | 200
        unlisted media: playlist      | GET /streams/{unlisted}/open/999/master.m3u8          | 200 | 200 | 200 | 200
        unlisted media: segment       | GET /streams/{unlisted}/open/999/720p/00000.m4s       | 200 | 200 | 200 | 200
        unlisted media: poster        | GET /streams/{unlisted}/open/999/poster.jpg           | 200 | 200 | 200 | 200
        team media: metadata          | GET /api/v1/media/{team}                              | 404 | 200 | 200 | 200
        team media: playlist          | GET /streams/{team}/open/999/master.m3u8              | 404 | 200 | 200 | 200
        team media: segment           | GET /streams/{team}/open/999/720p/00000.m4s           | 404 | 200 | 200 | 200
        team media: poster            | GET /streams/{team}/open/999/poster.jpg               | 404 | 200 | 200 | 200
        private media: metadata       | GET /api/v1/media/{private}                           | 404 | 200 | 404 | 200
        private media: playlist       | GET /streams/{private}/open/999/master.m3u8           | 404 | 200 | 404 | 200
        private media: segment        | GET /streams/{private}/open/999/720p/00000.m4s        | 404 | 200 | 404 | 200
        private media: poster         | GET /streams/{private}/open/999/poster.jpg            | 404 | 200 | 404 | 200
        with a ticket: playlist       | GET /streams/{private}/{private-ticket}/999/master.m3u8    | 200 | 200 | 200 | 200
        with a ticket: segment        | GET /streams/{private}/{private-ticket}/999/720p/00000.m4s | 200 | 200 | 200 | 200
        with a ticket: poster         | GET /streams/{private}/{private-ticket}/999/poster.jpg     | 200 | 200 | 200 | 200
        playback.hls of private media | GET {private-hls}                                     | 200 | 200 | 200 | 200
        another media's ticket        | GET /streams/{private}/{team-ticket}/999/master.m3u8       | 404 | 200 | 404 | 200
        a changed ticket              | GET /streams/{private}/{changed-ticket}/999/master.m3u8    | 404 | 200 | 404 | 200
        an expired ticket             | GET /streams/{private}/{expired-ticket}/999/master.m3u8    | 404 | 200 | 404 | 200
        original of public media      | GET /api/v1/media/{public}/original                   | 401 | 200 | 403 | 200
        original of team media        | GET /api/v1/media/{team}/original                     | 401 | 200 | 403 | 200
        original of private media     | GET /api/v1/media/{private}/original                  | 401 | 200 | 404 | 200
        original with a ticket        | GET /streams/{private}/{private-ticket}/original      | 200 | 200 | 200 | 200
        original, a stream's ticket   | GET /streams/{private}/{stream-ticket}/original       | 404 | 200 | 404 | 200
        original, ticket changed      | GET /streams/{private}/{changed-ticket}/original      | 404 | 200 | 404 | 200
        original without a ticket     | GET /streams/{public}/open/original                   | 404 | 200 | 404 | 200
        edit public media             | PATCH /api/v1/media/{public}                          | 401 | 200 | 403 | 200
        edit unlisted media           | PATCH /api/v1/media/{unlisted}                        | 401 | 200 | 403 | 200
        edit team media               | PATCH /api/v1/media/{team}                            | 401 | 200 | 403 | 200
        edit private media            | PATCH /api/v1/media/{private}                         | 401 | 200 | 404 | 200
        delete public media           | DELETE /api/v1/media/{new-public}                     | 401 | 204 | 403 | 204
        delete private media          | DELETE /api/v1/media/{new-private}                    | 401 | 204 | 404 | 204
        retry public media            | POST /api/v1/media/{public}/retry                     | 401 | 409 | 403 | 409
        retry private media           | POST /api/v1/media/{private}/retry                    | 401 | 409 | 404 | 409
        events of public media        | GET /api/v1/media/{public}/events                     | 401 | 200 | 200 | 200
        events of team media          | GET /api/v1/media/{team}/events                       | 401 | 200 | 200 | 200
        events of private media       | GET /api/v1/media/{private}/events                    | 401 | 200 | 404 | 200
        events of one's own media     | GET /api/v1/events                                    | 401 | 200 | 200 | 200
        the list of media             | GET /api/v1/media                                     | 200 | 200 | 200 | 200
        the list of one's own         | GET /api/v1/media?owner=me                            | 401 | 200 | 200 | 200
        media that never was          | GET /api/v1/media/aaaaaaaaaaaaaaaaaaaaaaaaaa          | 404 | 404 | 404 | 404
        media that cannot be          | GET /api/v1/media/1                                   | 404 | 404 | 404 | 404
        an upload                     | POST /api/v1/uploads                                  | 401 | 415 | 415 | 415
        a resumable upload: begin     | POST /api/v1/uploads/tus                              | 401 | 400 | 400 | 400
        … what the site can do        | OPTIONS /api/v1/uploads/tus                           | 401 | 204 | 204 | 204
        … ask from where              | HEAD /api/v1/uploads/tus/{upload}                     | 401 | 200 | 404 | 404
        … add bytes                   | PATCH /api/v1/uploads/tus/{upload}                    | 401 | 204 | 404 | 404
        … give up                     | DELETE /api/v1/uploads/tus/{new-upload}               | 401 | 204 | 404 | 204
        an upload to the bucket       | POST /api/v1/uploads/direct                           | 401 | 400 | 400 | 400
        its end                       | POST /api/v1/uploads/direct/aaaaaaaaaaaaaaaaaaaaaaaaaa/complete | 401 | 400 | 400 | 400
        giving it up                  | DELETE /api/v1/uploads/direct/aaaaaaaaaaaaaaaaaaaaaaaaaa | 401 | 404 | 404 | 404
        one's account                 | GET /api/v1/users/me                                  | 401 | 200 | 200 | 200
        all accounts                  | GET /api/v1/admin/users                               | 401 | 403 | 403 | 200
        opening the job dashboard     | POST /api/v1/admin/dashboard                          | 401 | 403 | 403 | 204
        the job dashboard             | GET /jobs                                             | 404 | 404 | 404 | 200
        the job dashboard's data      | GET /jobs/api/jobs?state=SUCCEEDED                    | 404 | 404 | 404 | 200
        the job dashboard's news      | GET /jobs/sse/jobstats                                | 404 | 404 | 404 | 200
        looking for what is lost      | POST /api/v1/admin/fsck                               | 401 | 403 | 403 | 200
        metrics                       | GET /actuator/metrics                                 | 401 | 403 | 403 | 200
        API docs                      | GET /v3/api-docs                                      | 401 | 403 | 403 | 200
        health                        | GET /actuator/health                                  | 200 | 200 | 200 | 200
        """)
    void eachAnswersAsTheTableSays(
            String resource, String request, int anonymous, int owner, int other, int admin) {
        assertThat(
                        Map.of(
                                "anonymous", ask("anonymous", request),
                                "owner", ask("owner", request),
                                "other", ask("other", request),
                                "admin", ask("admin", request)))
                .as(resource)
                .isEqualTo(
                        Map.of(
                                "anonymous", anonymous,
                                "owner", owner,
                                "other", other,
                                "admin", admin));
    }

    private int ask(String who, String request) {
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
            case "DELETE" -> client.delete(path).status();
            case "POST" -> client.post(path).status();
            default -> throw new IllegalArgumentException(method);
        };
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

    /** The ticket in {@code /streams/{id}/{ticket}/original}. */
    private static String ticket(Answer media) {
        return media.field("playback.original").split("/", -1)[3];
    }

    private SiteClient caller(String who) {
        return Objects.requireNonNull(callers.get(who));
    }

    private String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
