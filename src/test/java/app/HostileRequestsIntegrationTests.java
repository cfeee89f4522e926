package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaStore;
import app.testing.SiteTest;
import app.testing.Wire;
import app.users.ForgedTokens;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Requests that mean harm, as one table: each is refused with its status, or does no more than an
 * honest one, and every answer tells browsers to be careful.
 *
 * <p>Headers are parted by {@code ~}. Placeholders stand for what {@link Cast} knows, for tokens
 * that somebody forged, and for bodies and values that are too large for a table.
 */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsIntegrationTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9-]+)}");
    private static final String TUS = "/api/v1/uploads/tus";
    private static final String ELSEWHERE = "elsewhere.example";

    private static final String TABLE =
            """
        # what                      | request                                        | headers and body | status
        backwards range             | GET {segment}                                  | Range: bytes=5-1 | 200
        range past the end          | GET {segment}                                  | Range: bytes=100- | 416
        range without numbers       | GET {segment}                                  | Range: bytes=- | 200
        range of another unit       | GET {segment}                                  | Range: lines=1-2 | 200
        range beyond all numbers    | GET {segment}                                  | Range: bytes=99999999999999999999- | 416
        hundreds of ranges          | GET {segment}                                  | Range: bytes={300-ranges} | 416
        encoded slash               | GET /api/v1/..%2fsite                          | | 400
        encoded backslash           | GET /api/v1/..%5csite                          | | 400
        path parameter              | GET /api/v1/site;a=b                           | | 400
        NUL                         | GET /api/v1/site%00                            | | 400
        encoded dots                | GET /streams/a/%2e%2e/b                        | | 400
        two slashes                 | GET /api//v1/site                              | | 400
        line break in a path        | GET /api/v1/site%0d%0aSet-Cookie:x             | | 400
        out of the web UI           | GET /assets/..%2f..%2fapplication.yml          | | 400
        out of it in plain words    | GET /assets/../../application.yml              | | 400
        the jar's own files         | GET /application.yml                           | | 404
        its classes                 | GET /WEB-INF/classes/application.yml           | | 404
        a page among the streams    | GET /streams/{public}/open/999/evil.html       | | 404
        another site in the line    | GET http://elsewhere.example/api/v1/site       | | 400
        a tunnel                    | CONNECT elsewhere.example:443                  | | 501
        the request sent back       | TRACE /api/v1/site                             | | 405
        a method of WebDAV          | PROPFIND /                                     | | 400
        a method in a header        | POST /api/v1/media/{public}/retry              | X-HTTP-Method-Override: DELETE ~ {owner-token} | 409
        two lengths                 | POST /api/v1/auth/logout                       | Content-Length: 0 ~ Content-Length: 5 | 400
        an unknown coding           | POST /api/v1/auth/logout                       | Transfer-Encoding: strange | 501
        a space before the colon    | GET /api/v1/site                               | X-A : b | 400
        20 KB of headers            | GET /api/v1/site                               | X-A: {20-kilobytes} | 400
        a token without signature   | GET /api/v1/users/me                           | Authorization: Bearer {jwt-none} | 401
        another key's               | GET /api/v1/users/me                           | Authorization: Bearer {jwt-key} | 401
        another issuer's            | GET /api/v1/users/me                           | Authorization: Bearer {jwt-issuer} | 401
        for another audience        | GET /api/v1/users/me                           | Authorization: Bearer {jwt-audience} | 401
        expired                     | GET /api/v1/users/me                           | Authorization: Bearer {jwt-expired} | 401
        without an end              | GET /api/v1/users/me                           | Authorization: Bearer {jwt-endless} | 401
        as it should be             | GET /api/v1/users/me                           | Authorization: Bearer {jwt-right} | 200
        a form of another site      | POST /api/v1/auth/login                        | Content-Type: text/plain ~ Body: {"email":"a","password":"b"} | 415
        nested JSON                 | POST /api/v1/auth/login                        | Content-Type: application/json ~ Body: {nested} | 400
        2 MB of JSON                | POST /api/v1/auth/login                        | Content-Type: application/json ~ Body: {2-megabytes} | 413
        … without telling its size  | POST /api/v1/auth/login                        | Content-Type: application/json ~ Chunked: {2-megabytes} | 400
        an object for a word        | POST /api/v1/auth/login                        | Content-Type: application/json ~ Body: {"email":{},"password":[]} | 422
        51 parts of a form          | POST /api/v1/uploads                           | Content-Type: multipart/form-data; boundary=b ~ {owner-token} ~ Body: {51-parts} | 422
        a search that ends a query  | GET /api/v1/media?q=%27%3Bdrop%20table%20media | | 200
        a search that is a script   | GET /api/v1/media?q=%3Cscript%3E               | | 200
        tus of another version      | HEAD {tus}                                     | Tus-Resumable: 0.2.2 ~ {owner-token} | 412
        bytes at another offset     | PATCH {tus}                                    | {tus-1} ~ Upload-Offset: 7 ~ {bytes} ~ {owner-token} | 409
        bytes of another type       | PATCH {tus}                                    | {tus-1} ~ Upload-Offset: 0 ~ Content-Type: text/plain ~ Body: x ~ {owner-token} | 415
        bytes that were changed     | PATCH {tus}                                    | {tus-1} ~ Upload-Offset: 0 ~ Upload-Checksum: sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA= ~ {bytes} ~ {owner-token} | 460
        an upload larger than taken | POST /api/v1/uploads/tus                       | {tus-1} ~ Upload-Length: 99999999999999 ~ {owner-token} | 413
        an upload of nobody         | HEAD /api/v1/uploads/tus/aaaaaaaaaaaaaaaaaaaaaaaaaa | {tus-1} ~ {owner-token} | 404
        """;

    @LocalServerPort int port;
    @Autowired MediaStore store;
    @Autowired ApplicationContext site;

    private final Map<String, String> values = new HashMap<>();
    private @Nullable Cast cast;

    @BeforeAll
    void somethingToAttack() throws IOException {
        var made = new Cast(port, store, site);
        cast = made;
        values.putAll(ForgedTokens.of(site, made.caller("owner").id()));
        values.put("owner-token", "Authorization: Bearer " + made.caller("owner").token());
        values.put("segment", "/streams/" + made.value("public") + "/open/999/720p/00000.m4s");
        values.put("tus", TUS + "/" + made.value("upload"));
        values.put("tus-1", "Tus-Resumable: 1.0.0");
        values.put("bytes", "Content-Type: application/offset+octet-stream ~ Body: x");
        values.put("300-ranges", "0-1" + ",0-1".repeat(299));
        values.put("20-kilobytes", "a".repeat(20_000));
        values.put("nested", "[".repeat(10_000));
        values.put(
                "2-megabytes", "{\"email\":\"" + "a".repeat(2_000_000) + "\",\"password\":\"b\"}");
        values.put(
                "51-parts",
                "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".repeat(51)
                        + "--b--\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = TABLE)
    void eachIsAnsweredAsTheTableSays(
            String what, String request, @Nullable String headers, int status) {
        var reply = send(request, headers == null ? "" : headers);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        requireCare(reply);
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(reply.header("Server")).isEmpty();
        assertThat(reply.toString())
                .doesNotContain(ELSEWHERE, "\tat ", "Exception", "org.springframework");
        assertThat(reply.header("Content-Type")).doesNotContain("html");
    }

    @Test
    void forwardedHeadersHaveNoEffect() {
        var forged =
                " ~ X-Forwarded-Host: %1$s ~ X-Forwarded-Proto: https ~ Forwarded: host=%1$s"
                                .formatted(ELSEWHERE)
                        + " ~ X-Original-URL: /api/v1/admin/users ~ X-Rewrite-URL: /admin"
                        + " ~ X-Forwarded-Prefix: /evil ~ X-Forwarded-For: 127.0.0.1";
        var upload = "{tus-1} ~ Upload-Length: 5 ~ {owner-token}";

        assertThat(send("POST " + TUS, upload + forged).header("Location")).startsWith(TUS + "/");
        for (var path : List.of("/api/v1/site", "/api/v1/media/{public}", "/", "{segment}")) {
            var reply = send("GET " + path, forged.substring(3));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.toString()).doesNotContain(ELSEWHERE);
            assertThat(reply.header("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void lineBreaksInMetadataNeverBecomeHeaders() {
        var owner = Objects.requireNonNull(cast).caller("owner");
        var id = Objects.requireNonNull(cast).value("public");
        var evil = "a\r\nSet-Cookie: stolen=1\r\n\r\n<script>";

        owner.patch("/api/v1/media/" + id, Map.of("title", evil));
        var named =
                owner.upload(
                        "a%0D%0ASet-Cookie: stolen=1.mp4",
                        BodyPublishers.ofString("ID3" + "x".repeat(100)),
                        Map.of("title", evil, "visibility", "public"));

        for (var media : List.of(id, named.field("id"))) {
            for (var path : List.of("", "/original")) {
                var answer = owner.get("/api/v1/media/" + media + path);
                assertThat(answer.header("Set-Cookie")).isEmpty();
                assertThat(answer.header("Content-Type")).doesNotContain("html");
            }
        }
    }

    @Test
    void everyKindOfAnswerTellsBrowsersToBeCareful() {
        for (var request :
                List.of(
                        "GET /",
                        "GET /watch/{public}",
                        "GET /favicon.svg",
                        "GET /assets/nothing.js",
                        "GET /nothing",
                        "GET /api/v1/site",
                        "GET /api/v1/media/{private}",
                        "GET {segment}",
                        "HEAD {segment}",
                        "GET /streams/{public}/open/999/master.m3u8",
                        "GET /streams/{public}/open/999/nothing.m4s",
                        "OPTIONS " + TUS,
                        "POST /api/v1/uploads",
                        "GET /actuator/health",
                        "GET /actuator/metrics",
                        "GET /jobs",
                        "GET /error")) {
            requireCare(send(request, ""));
        }
        var page = send("GET /nothing", "Accept: text/html");
        assertThat(page.status()).isEqualTo(404);
        requireCare(page);
        requireCare(
                send(
                        "OPTIONS {segment}",
                        "Origin: https://a.example ~ Access-Control-Request-Method: GET"));
    }

    private static void requireCare(Wire.Reply reply) {
        assertThat(reply.header("X-Content-Type-Options"))
                .as(reply.toString())
                .isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).as(reply.toString()).isEqualTo("no-referrer");
        assertThat(reply.header("Content-Security-Policy"))
                .as(reply.toString())
                .startsWith("default-src '")
                .doesNotContain("unsafe", "*");
    }

    private Wire.Reply send(String request, String headers) {
        var lines = new ArrayList<>(List.of("Host: localhost"));
        var body = "";
        for (var line : filled(headers).split(" ~ ", -1)) {
            if (line.startsWith("Body: ")) {
                body = line.substring(6);
                lines.add("Content-Length: " + body.length());
            } else if (line.startsWith("Chunked: ")) {
                var bytes = line.substring(9);
                body = "%x\r\n%s\r\n0\r\n\r\n".formatted(bytes.length(), bytes);
                lines.add("Transfer-Encoding: chunked");
            } else if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return Wire.send(port, filled(request) + " HTTP/1.1", lines, body);
    }

    private String filled(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        var value = values.get(name);
        return value == null ? Objects.requireNonNull(cast).value(name) : value;
    }
}
