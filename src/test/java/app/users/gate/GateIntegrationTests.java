package app.users.gate;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class GateIntegrationTests {

    private static final String MEDIA = "/api/v1/media/" + UUID.randomUUID();

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        // path, anonymous, user, admin
        "/api/v1/site,              200, 200, 200",
        "/actuator/health,          200, 200, 200",
        "/actuator/health/liveness, 200, 200, 200",
        "/api/v1/users/me,          401, 200, 200",
        "/api/v1/nothing,           401, 404, 404",
        "/api/v1/admin/users,       401, 403, 200",
        "/v3/api-docs,              401, 403, 200",
        "/actuator,                 401, 403, 200",
        "/actuator/env,             401, 403, 404",
        "/nothing,                  404, 404, 404",
        "/WEB-INF/web.xml,          404, 404, 404",
        "/.well-known/oauth-protected-resource, 404, 404, 404"
    })
    void pathsAreOpenToWhomTheyConcern(String path, int nobody, int user, int admin) {
        assertThat(SiteClient.anonymous(port).get(path).status()).isEqualTo(nobody);
        assertThat(SiteClient.user(port).get(path).status()).isEqualTo(user);
        assertThat(SiteClient.admin(port).get(path).status()).isEqualTo(admin);
    }

    @Test
    void refusalsAreProblems() {
        var nobody = SiteClient.anonymous(port).get("/api/v1/users/me");

        assertThat(nobody.code()).isEqualTo("unauthenticated");
        assertThat(nobody.header("Content-Type")).startsWith("application/problem+json");
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(nobody.json().get("status").asInt()).isEqualTo(401);
        assertThat(SiteClient.anonymous(port).get("/nothing").code()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "mqt_nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void aBadTokenIsRefusedWhereNoneIsNeeded(String token) {
        var answer = SiteClient.anonymous(port).withToken(token).get(MEDIA);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void aBadTokenDoesNotKeepAnyoneFromSigningIn() {
        var user = SiteClient.user(port);

        assertThat(user.withToken("expired").signIn(user.email(), SiteClient.PASSWORD).id())
                .isEqualTo(user.id());
    }

    @Test
    void aTicketOpensEventStreamsOnly() {
        var ticket = SiteClient.user(port).post("/api/v1/auth/ticket").field("ticket");
        var nobody = SiteClient.anonymous(port);

        assertThat(nobody.get("/api/v1/users/me?ticket=" + ticket).status()).isEqualTo(401);
        assertThat(nobody.withToken(ticket).get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(nobody.get(MEDIA + "/events").status()).isEqualTo(401);
        assertThat(nobody.get(MEDIA + "/events?ticket=nonsense").status()).isEqualTo(401);
        assertThat(nobody.get(MEDIA + "/events?ticket=" + ticket).status()).isEqualTo(404);
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() {
        for (String path : new String[] {"/api/v1/site", "/api/v1/users/me", "/nothing"}) {
            var answer = SiteClient.anonymous(port).get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'self';")
                    .contains("object-src 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void playersOnOtherSitesMayReadStreams() {
        var stream = "/streams/" + UUID.randomUUID() + "/open/1/master.m3u8";
        var nobody = SiteClient.anonymous(port);

        var preflight =
                nobody.send(
                        "OPTIONS",
                        stream,
                        BodyPublishers.noBody(),
                        "Origin",
                        "https://other.example",
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        "range");
        var answer = nobody.get(stream, "Origin", "https://other.example");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Range");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Content-Range");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void theApiIsClosedToOtherSites() {
        var answer =
                SiteClient.anonymous(port).get("/api/v1/site", "Origin", "https://other.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/..%2fsite",
                "/api/v1/..%5csite",
                "/api/v1/site;a=b",
                "/api/v1/site%00",
                "/streams/a/%2e%2e/b",
                "/api//v1/site"
            })
    void addressesThatCanBeReadInTwoWaysAreMalformed(String path) throws IOException {
        var answer = raw(path);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"malformed_request\"");
    }

    @Test
    void theApiDescribesItself() {
        var description = SiteClient.admin(port).get("/v3/api-docs").json();

        assertThat(description.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.at("/paths").propertyNames()).contains("/api/v1/auth/login");
        assertThat(description.at("/paths/~1api~1v1~1users~1me/get/parameters").isMissingNode())
                .isTrue();
    }

    /** A client that does not correct the address. */
    private String raw(String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
