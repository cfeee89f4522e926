package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.storage.MediaStore;
import app.storage.StoredObject;
import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SiteTest
class MediaApiIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");

    @LocalServerPort int port;
    @Autowired MediaStore store;

    private SiteClient owner = SiteClient.anonymous(0);
    private SiteClient stranger = owner;

    @BeforeEach
    void people() {
        owner = SiteClient.user(port);
        stranger = SiteClient.anonymous(port);
    }

    @Test
    void anUploadIsAMediaWithEveryField() {
        var media = owner.upload(FILE, Map.of());
        assertThat(media.header("Location")).isEqualTo("/api/v1/media/" + media.field("id"));
        assertThat(media.json().propertyNames())
                .contains(
                        "id",
                        "kind",
                        "title",
                        "description",
                        "tags",
                        "visibility",
                        "owner",
                        "status",
                        "playable",
                        "progress",
                        "failure",
                        "duration",
                        "width",
                        "height",
                        "size",
                        "fileName",
                        "createdAt",
                        "views",
                        "playback",
                        "renditions",
                        "captions",
                        "audioTracks");
        assertThat(media.json().at("/playback").propertyNames())
                .contains("hls", "poster", "storyboard", "mp3", "image", "original");
        assertThat(media.field("title")).isEqualTo("Bear vp9 odd dimensions");
        assertThat(media.field("visibility")).isEqualTo("private");
        assertThat(media.field("status")).isNotEqualTo("uploading");
        assertThat(media.field("fileName")).isEqualTo("bear-vp9-odd-dimensions.webm");
        assertThat(media.json().at("/size").longValue()).isEqualTo(31548);
        assertThat(media.field("owner.id")).isEqualTo(owner.id());
        assertThat(media.json().at("/captions").isArray()).isTrue();
        assertThat(Instant.parse(media.field("createdAt"))).isBefore(Instant.now());
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        var path = "/api/v1/media/" + upload("team").field("id");
        var edited =
                owner.patch(path, Map.of("title", " A  title ", "tags", List.of("One", "two")));
        assertThat(edited.status()).isEqualTo(200);
        var again = owner.patch(path, Map.of("description", "First\nSecond"));
        assertThat(again.field("title")).isEqualTo("A title");
        assertThat(again.field("description")).isEqualTo("First\nSecond");
        assertThat(again.json().at("/tags").toString()).isEqualTo("[\"One\",\"two\"]");
        assertThat(again.field("visibility")).isEqualTo("team");
    }

    @Test
    void anEditThatCannotBeUsedChangesNothingAndSaysWhy() {
        var path = "/api/v1/media/" + upload("team").field("id");
        var answer =
                owner.patch(
                        path, Map.of("title", "", "visibility", "secret", "description", "Good"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid_request");
        assertThat(answer.json().at("/errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("title", "visibility");
        assertThat(owner.get(path).field("description")).isEmpty();
    }

    @Test
    void anUploadWithDetailsThatCannotBeUsedLeavesNothing() {
        var answer = owner.upload(FILE, Map.of("visibility", "secret", "title", "x".repeat(201)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("title", "visibility");
        assertThat(ids(owner.get("/api/v1/media?owner=me"))).isEmpty();
    }

    @Test
    void theListShowsEachCallerWhatTheyMaySee() {
        var open = upload("public").field("id");
        var hidden = upload("unlisted").field("id");
        var team = upload("team").field("id");
        var own = upload("private").field("id");
        var other = SiteClient.user(port);
        // Of other people's media, those that do not play yet are only shown on request.
        var path = "/api/v1/media?owner=" + owner.id() + "&status=" + status(own);
        assertThat(ids(stranger.get(path))).containsOnly(open);
        assertThat(ids(other.get(path))).containsExactlyInAnyOrder(open, team);
        assertThat(ids(owner.get(path))).containsExactlyInAnyOrder(open, hidden, team, own);
        assertThat(ids(SiteClient.admin(port).get(path)))
                .containsExactlyInAnyOrder(open, hidden, team, own);
        assertThat(ids(owner.get("/api/v1/media?owner=me")))
                .containsExactly(own, team, hidden, open);
    }

    @Test
    void pagesFollowOneAnother() {
        var all = List.of(upload("private"), upload("private"), upload("private"));
        var first = owner.get("/api/v1/media?owner=me&limit=2");
        assertThat(ids(first)).containsExactly(all.get(2).field("id"), all.get(1).field("id"));
        var second =
                owner.get("/api/v1/media?owner=me&limit=2&cursor=" + first.field("nextCursor"));
        assertThat(ids(second)).containsExactly(all.get(0).field("id"));
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cursor=nonsense",
                "limit=0",
                "limit=101",
                "sort=best",
                "kind=film",
                "status=new",
                "owner=somebody"
            })
    void aListThatCannotBeMadeIsRefused(String query) {
        var answer = stranger.get("/api/v1/media?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid_request");
        assertThat(answer.field("errors.0.field")).isEqualTo(query.split("=", 2)[0]);
    }

    @Test
    void hostileSearchesFindNothingAndBreakNothing() {
        for (var q :
                List.of(
                        "%27%29%3B--",
                        "%00", "a%20%26%20%7C%20!", "%F0%9D%84%9E", ":*", "%25", "%5C")) {
            var answer = stranger.get("/api/v1/media?q=" + q + "&tag=" + q);
            assertThat(answer.status()).as(q).isEqualTo(200);
        }
    }

    @Test
    void deletingTakesEveryByteAway() throws IOException {
        var id = upload("public").field("id");
        store.put("streams/" + id + "/999/master.m3u8", new ByteArrayInputStream(new byte[9]));
        assertThat(objectsOf(id)).isNotEmpty();
        assertThat(owner.delete("/api/v1/media/" + id).status()).isEqualTo(204);
        assertThat(owner.get("/api/v1/media/" + id).status()).isEqualTo(404);
        assertThat(owner.delete("/api/v1/media/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/streams/" + id + "/open/999/master.m3u8").status())
                .isEqualTo(404);
        await().atMost(Duration.ofSeconds(20)).until(() -> objectsOf(id).isEmpty());
        await().atMost(Duration.ofSeconds(20)).until(() -> usedBytes() == 0);
    }

    @Test
    void onlyAFailedMediaIsTriedAgain() {
        var answer = owner.post("/api/v1/media/" + upload("private").field("id") + "/retry");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("not_failed");
    }

    @Test
    void aStricterVisibilityStopsOldLinks() throws IOException {
        var media = upload("team");
        var id = media.field("id");
        store.put("streams/" + id + "/999/master.m3u8", new ByteArrayInputStream(new byte[9]));
        var grant = media.field("playback.original").split("/", -1)[3];
        var link = "/streams/" + id + "/" + grant + "/999/master.m3u8";
        assertThat(stranger.get(link).status()).isEqualTo(200);
        owner.patch("/api/v1/media/" + id, Map.of("visibility", "private"));
        assertThat(stranger.get(link).status()).isEqualTo(404);
    }

    @Test
    void aLinkEndsWithTheAccountThatGotIt() throws IOException {
        var media = upload("team");
        var id = media.field("id");
        store.put("streams/" + id + "/999/master.m3u8", new ByteArrayInputStream(new byte[9]));
        var grant = media.field("playback.original").split("/", -1)[3];
        var link = "/streams/" + id + "/" + grant + "/999/master.m3u8";
        assertThat(stranger.get(link).status()).isEqualTo(200);
        var disabled =
                SiteClient.admin(port)
                        .patch("/api/v1/admin/users/" + owner.id(), Map.of("disabled", true));
        assertThat(disabled.status()).isEqualTo(200);
        assertThat(stranger.get(link).status()).isEqualTo(404);
    }

    @Test
    void anAccountTakesItsMediaAlong() {
        var id = upload("public").field("id");
        assertThat(owner.delete("/api/v1/users/me").status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stranger.get("/api/v1/media/" + id).status() == 404);
        await().atMost(Duration.ofSeconds(20)).until(() -> objectsOf(id).isEmpty());
    }

    @Test
    void anHeirGetsTheMediaOfADeletedAccount() {
        var id = upload("private").field("id");
        var heir = SiteClient.user(port);
        assertThat(owner.delete("/api/v1/users/me?transferTo=" + heir.id()).status())
                .isEqualTo(204);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> heir.get("/api/v1/media/" + id).status() == 200);
        assertThat(heir.get("/api/v1/media/" + id).field("owner.id")).isEqualTo(heir.id());
    }

    private Answer upload(String visibility) {
        var answer = owner.upload(FILE, Map.of("visibility", visibility));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private String status(String id) {
        return owner.get("/api/v1/media/" + id).field("status");
    }

    private long usedBytes() {
        return owner.get("/api/v1/users/me").json().at("/usage/bytes").longValue();
    }

    private List<String> objectsOf(String id) {
        var keys = new ArrayList<String>();
        for (var prefix : List.of("streams/", "originals/")) {
            store.list(prefix + id + "/", (StoredObject each) -> keys.add(each.key()));
        }
        return keys;
    }

    private static List<String> ids(Answer list) {
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        return list.json().at("/items").valueStream().map(each -> id(each)).toList();
    }

    private static String id(JsonNode media) {
        return media.at("/id").asString();
    }
}
