package app.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people have watched, and where they go on. */
@SiteTest
class HistoryIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");
    private static final String HISTORY = "/api/v1/users/me/history";

    @LocalServerPort int port;

    @Test
    void whoComesBackIsToldWhereTheyStopped() {
        var owner = SiteClient.user(port);
        var viewer = SiteClient.user(port);
        var media = upload(owner, "public");
        assertThat(watch(viewer, media, 1.5)).isEqualTo(204);
        assertThat(watch(viewer, media, 2.25)).isEqualTo(204);
        var seen = viewer.get("/api/v1/media/" + media);
        assertThat(seen.json().get("position").doubleValue()).isEqualTo(2.25);
        assertThat(seen.field("watchedAt")).isNotEmpty();
        assertThat(owner.get("/api/v1/media/" + media).field("position")).isEmpty();
        assertThat(SiteClient.anonymous(port).get("/api/v1/media/" + media).field("position"))
                .isEmpty();
    }

    @Test
    void whatWasSeenToItsEndIsLeftOutOnRequestAlsoWhenItIsBegunAgain() {
        var owner = SiteClient.user(port);
        var viewer = SiteClient.user(port);
        var seen = upload(owner, "public");
        var begun = upload(owner, "public");
        double duration = owner.waitUntil(seen, "ready").json().get("duration").doubleValue();
        owner.waitUntil(begun, "ready");
        watch(viewer, seen, duration);
        watch(viewer, seen, 0);
        watch(viewer, begun, 0);
        var list = "/api/v1/media?owner=" + owner.id();
        assertThat(ids(viewer.get(list + "&unwatched=true"))).containsExactly(begun);
        assertThat(ids(viewer.get(list))).containsExactlyInAnyOrder(begun, seen);
        assertThat(ids(owner.get(list + "&unwatched=true"))).contains(begun, seen);
        assertThat(SiteClient.anonymous(port).get(list + "&unwatched=true").status())
                .isEqualTo(401);
        var shown = viewer.get("/api/v1/media/" + seen).json();
        assertThat(shown.get("watched").booleanValue()).isTrue();
        assertThat(shown.get("position").doubleValue()).isZero();
    }

    @Test
    void theHistoryIsReadPageByPageTheLatestFirst() {
        var viewer = SiteClient.user(port);
        var media =
                List.of(
                        upload(viewer, "private"),
                        upload(viewer, "private"),
                        upload(viewer, "private"));
        media.forEach(id -> watch(viewer, id, 1));
        watch(viewer, media.getFirst(), 3);
        var first = viewer.get(HISTORY + "?limit=2");
        assertThat(ids(first)).containsExactly(media.get(0), media.get(2));
        assertThat(first.json().at("/items/0/position").doubleValue()).isEqualTo(3.0);
        var second = viewer.get(HISTORY + "?limit=2&cursor=" + first.field("nextCursor"));
        assertThat(ids(second)).containsExactly(media.get(1));
        assertThat(second.field("nextCursor")).isEmpty();

        assertThat(viewer.delete(HISTORY + "/" + media.get(2)).status()).isEqualTo(204);
        assertThat(ids(viewer.get(HISTORY))).containsExactly(media.get(0), media.get(1));
        assertThat(viewer.delete(HISTORY).status()).isEqualTo(204);
        assertThat(ids(viewer.get(HISTORY))).isEmpty();
    }

    @Test
    void whatIsNoLongerOpenToSomebodyIsMissingInTheirHistory() {
        var owner = SiteClient.user(port);
        var viewer = SiteClient.user(port);
        var media = upload(owner, "team");
        watch(viewer, media, 1);
        assertThat(ids(viewer.get(HISTORY))).containsExactly(media);
        owner.patch("/api/v1/media/" + media, Map.of("visibility", "private"));
        assertThat(ids(viewer.get(HISTORY))).isEmpty();
        assertThat(watch(viewer, media, 2)).isEqualTo(404);
        owner.delete("/api/v1/media/" + media);
        assertThat(viewer.get(HISTORY).status()).isEqualTo(200);
    }

    @Test
    void ownersAreToldHowOftenAndHowFarTheirMediaIsWatched() {
        var owner = SiteClient.user(port);
        var media = upload(owner, "public");
        var ready = owner.waitUntil(media, "ready");
        double half = ready.json().get("duration").doubleValue() / 2;
        var viewer = SiteClient.user(port);
        watch(viewer, media, 0);
        watch(viewer, media, half);
        watch(SiteClient.user(port), media, 0);
        viewer.get(ready.field("playback.hls"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(statistics(owner, media).at("/days/0/views").longValue())
                                        .isEqualTo(1));
        var told = statistics(owner, media);
        assertThat(told.at("/days/0/visitors").longValue()).isEqualTo(1);
        assertThat(told.get("viewers").longValue()).isEqualTo(2);
        assertThat(told.get("watched").size()).isEqualTo(20);
        assertThat(told.at("/watched/0").doubleValue()).isEqualTo(1.0);
        assertThat(told.at("/watched/5").doubleValue()).isEqualTo(0.5);
        assertThat(told.at("/watched/19").doubleValue()).isZero();
    }

    private static JsonNode statistics(SiteClient owner, String media) {
        return owner.get("/api/v1/media/" + media + "/statistics").json();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"seconds\": -1}", "{\"seconds\": \"NaN\"}", "{\"seconds\": 1e9}"})
    void aPositionIsATimeInAMedia(String body) {
        var viewer = SiteClient.user(port);
        var media = upload(viewer, "private");
        var answer =
                viewer.send(
                        "PUT",
                        "/api/v1/media/" + media + "/position",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
    }

    private static int watch(SiteClient viewer, String media, double seconds) {
        return viewer.put("/api/v1/media/" + media + "/position", Map.of("seconds", seconds))
                .status();
    }

    private static String upload(SiteClient owner, String visibility) {
        return owner.upload(FILE, Map.of("visibility", visibility)).field("id");
    }

    private static List<String> ids(Answer page) {
        return page.json().at("/items").findValuesAsString("id").stream()
                .filter(id -> id.length() == 26)
                .toList();
    }
}
