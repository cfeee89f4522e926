package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Links that open one private media, and end. */
@SiteTest
class SharesIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");
    private static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n";

    @LocalServerPort int port;

    private SiteClient owner = SiteClient.anonymous(0);
    private SiteClient visitor = owner;
    private String media = "";

    @BeforeEach
    void aPrivateMediaWithCaptions() {
        owner = SiteClient.user(port);
        visitor = SiteClient.anonymous(port);
        media = owner.upload(FILE, Map.of("visibility", "private", "title", "Secret")).field("id");
        owner.send("PUT", path("/captions/en"), BodyPublishers.ofString(CAPTIONS));
    }

    @Test
    void whoeverHasTheLinkMayWatchAndNothingElse() {
        var share = share(Map.of());
        assertThat(share.field("url")).isEqualTo("/share/" + share.field("token"));
        var look = visitor.get("/api/v1/shares/" + share.field("token"));
        assertThat(look.field("title")).isEqualTo("Secret");
        var opened = open(share, Map.of());
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.field("id")).isEqualTo(media);
        assertThat(opened.field("playback.original")).isEmpty();
        assertThat(visitor.get(file(opened)).text()).contains("Hello");
        assertThat(visitor.get(path("")).status()).isEqualTo(404);
        var kept = owner.get(path("/shares"));
        assertThat(kept.json().at("/items/0/views").intValue()).isEqualTo(1);
        assertThat(kept.field("items.0.token")).isEqualTo(share.field("token"));
    }

    @Test
    void aRevokedLinkLeadsNowhereAndWhatItOpenedStops() {
        var share = share(Map.of());
        var other = share(Map.of());
        var file = file(open(share, Map.of()));
        var otherFile = file(open(other, Map.of()));
        assertThat(owner.delete(path("/shares/" + share.field("id"))).status()).isEqualTo(204);
        assertThat(open(share, Map.of()).status()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/shares/" + share.field("token")).status()).isEqualTo(404);
        stops(file);
        assertThat(visitor.get(otherFile).status()).isEqualTo(200);
        assertThat(owner.delete(path("/shares")).status()).isEqualTo(204);
        stops(otherFile);
        assertThat(owner.get(path("/shares")).json().at("/items").size()).isZero();
    }

    @Test
    void anExpiredLinkLeadsNowhereAndWhatItOpenedStops() {
        var share = share(Map.of("expiresAt", Instant.now().plusSeconds(3).toString()));
        var opened = open(share, Map.of());
        if (opened.status() == 200) {
            stops(file(opened));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(open(share, Map.of()).status()).isEqualTo(404));
    }

    @Test
    void aLinkOpensAsOftenAsItMay() {
        var share = share(Map.of("viewLimit", 2));
        var file = file(open(share, Map.of()));
        assertThat(open(share, Map.of()).status()).isEqualTo(200);
        assertThat(open(share, Map.of()).status()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/shares/" + share.field("token")).status()).isEqualTo(404);
        assertThat(visitor.get(file).status()).isEqualTo(200);
    }

    @Test
    void noMoreVisitorsComeInAtOnceThanOneByOne() {
        var share = share(Map.of("viewLimit", 3));
        var opened =
                IntStream.range(0, 12)
                        .parallel()
                        .filter(_ -> open(share, Map.of()).status() == 200)
                        .count();
        assertThat(opened).isEqualTo(3);
    }

    @Test
    void aPasswordIsAskedForAndCannotBeGuessedForLong() {
        var share = share(Map.of("password", "swordfish"));
        assertThat(share.json().get("passwordRequired").booleanValue()).isTrue();
        var look = visitor.get("/api/v1/shares/" + share.field("token"));
        assertThat(look.json().get("passwordRequired").booleanValue()).isTrue();
        assertThat(look.field("title")).isEmpty();
        assertThat(open(share, Map.of()).code()).isEqualTo("share_password_required");
        var wrong = open(share, Map.of("password", "Swordfish"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.code()).isEqualTo("share_password_required");
        assertThat(open(share, Map.of("password", "swordfish")).status()).isEqualTo(200);
        var last = wrong;
        for (int i = 0; i < 11; i++) {
            last = open(share, Map.of("password", "guess " + i));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotEmpty();
        var views = owner.get(path("/shares")).json().at("/items/0/views").intValue();
        assertThat(views).isEqualTo(1);
    }

    @Test
    void aLinkLendsWhatItsMakerMayDo() {
        var admin = SiteClient.admin(port);
        var share = share(Map.of());
        var file = file(open(share, Map.of()));
        admin.patch("/api/v1/admin/users/" + owner.id(), Map.of("disabled", true));
        stops(file);
        assertThat(open(share, Map.of()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"expiresAt\": \"2020-01-01T00:00:00Z\"}",
                "{\"viewLimit\": 0}",
                "{\"expiresAt\": \"soon\"}",
            })
    void aShareThatCannotBeIsRefused(String wish) {
        var answer =
                owner.send(
                        "POST",
                        path("/shares"),
                        BodyPublishers.ofString(wish),
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
    }

    private void stops(String file) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(visitor.get(file).status()).isEqualTo(404));
    }

    private Answer share(Map<String, Object> wish) {
        var answer = owner.post(path("/shares"), wish);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private Answer open(Answer share, Map<String, Object> opening) {
        return visitor.post("/api/v1/shares/" + share.field("token"), opening);
    }

    private static String file(Answer opened) {
        return opened.field("captions.0.url");
    }

    private String path(String rest) {
        return "/api/v1/media/" + media + rest;
    }
}
