package app.activity.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteTest;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SiteTest
class ChronicleIntegrationTests {

    private static final Path FILE = Path.of("src/test/resources/media/bear.flac");
    private static final String LOG = "/api/v1/admin/activity";

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired ChronicleSweep sweep;

    @Test
    void whatSomebodyDoesWithAMediaIsWrittenDown() {
        var user = SiteClient.user(port);
        var id = user.upload(FILE, Map.of("title", "=Song")).field("id");
        var media = "/api/v1/media/" + id;
        user.patch(media, Map.of("visibility", "public"));
        user.waitUntil(id, "ready");
        SiteClient.anonymous(port).get(user.get(media).field("playback.hls"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> kinds("media=" + id).contains("playback"));
        user.delete(media);

        var log = read("media=" + id);
        assertThat(log)
                .extracting(entry -> entry.get("kind").asString())
                .containsExactly("delete", "playback", "edit", "upload");
        assertThat(log)
                .allSatisfy(entry -> assertThat(entry.get("address").asString()).isNotEmpty());
        assertThat(log)
                .filteredOn(entry -> !entry.get("kind").asString().equals("playback"))
                .allSatisfy(
                        entry -> assertThat(entry.at("/actor/id").asString()).isEqualTo(user.id()));
        assertThat(log.getFirst().at("/media/title").asString()).isEqualTo("=Song");
        assertThat(log.get(2).at("/details/visibility").asString()).isEqualTo("public");
        assertThat(SiteClient.admin(port).get(LOG + "/export?media=" + id).text())
                .startsWith("\"at\",\"kind\"")
                .contains("\"'=Song\"");
    }

    @Test
    void signingInAndFailingToAreWrittenDown() {
        var user = SiteClient.user(port);
        SiteClient.anonymous(port)
                .post(
                        "/api/v1/auth/login",
                        Map.of("email", user.email(), "password", "a wrong password"));

        assertThat(kinds("account=" + user.id()))
                .containsExactly("sign_in_failed", "sign_in", "registration");
        assertThat(kinds("account=" + user.id() + "&kind=sign_in&kind=registration"))
                .containsExactly("sign_in", "registration");
        var failed = read("account=" + user.id() + "&kind=sign_in_failed").getFirst();
        assertThat(failed.get("actor").isNull()).as("nobody knows who it was").isTrue();
        assertThat(failed.at("/subject/id").asString()).isEqualTo(user.id());
        assertThat(failed.toString()).doesNotContain(user.email(), "wrong password");
    }

    @Test
    void whatAdministratorsDoIsWrittenDown() {
        var user = SiteClient.user(port);
        var admin = SiteClient.admin(port);
        admin.patch("/api/v1/admin/users/" + user.id(), Map.of("quotaBytes", 1000));
        admin.post("/api/v1/admin/dashboard");

        var change = read("account=" + user.id() + "&kind=account_change").getFirst();
        assertThat(change.at("/actor/id").asString()).isEqualTo(admin.id());
        assertThat(change.at("/details/quotaBytes").asString()).isEqualTo("1000");
        assertThat(read("account=" + admin.id() + "&kind=admin_action"))
                .extracting(entry -> entry.at("/details/request").asString())
                .contains("POST /api/v1/admin/dashboard");
    }

    @Test
    void thePagesHoldEachEntryOnce() {
        var user = SiteClient.user(port);
        for (int i = 0; i < 4; i++) {
            user.post("/api/v1/users/me/tokens", Map.of("name", "Token " + i));
        }
        var names = new ArrayList<String>();
        var admin = SiteClient.admin(port);
        var page = LOG + "?limit=3&kind=token_made&account=" + user.id();
        var first = admin.get(page).json();
        var second = admin.get(page + "&cursor=" + first.get("nextCursor").asString()).json();
        for (var each : List.of(first, second)) {
            each.get("items").forEach(e -> names.add(e.at("/details/name").asString()));
        }

        assertThat(names).containsExactly("Token 3", "Token 2", "Token 1", "Token 0");
        assertThat(second.get("nextCursor").isNull()).isTrue();
        assertThat(admin.get(LOG + "?cursor=x").code()).isEqualTo("invalid_request");
        assertThat(admin.get(LOG + "?kind=x").code()).isEqualTo("invalid_request");
        assertThat(user.get(LOG).status()).isEqualTo(403);
    }

    @Test
    void onlyEntriesOfTheTimeAreShown() {
        var user = SiteClient.user(port);

        assertThat(kinds("account=" + user.id() + "&from=2000-01-01T00:00:00Z")).hasSize(2);
        assertThat(kinds("account=" + user.id() + "&until=2000-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void oldEntriesAreForgotten() {
        var user = SiteClient.user(port);
        database.sql(
                        "update activity set at = ? where actor = cast(? as uuid) and kind = 'sign_in'")
                .params(Timestamp.from(Instant.parse("2001-01-01T00:00:00Z")), user.id())
                .update();

        sweep.sweep();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> kinds("account=" + user.id()).equals(List.of("registration")));
    }

    private List<String> kinds(String query) {
        return read(query).stream().map(entry -> entry.get("kind").asString()).toList();
    }

    private List<JsonNode> read(String query) {
        var items = new ArrayList<JsonNode>();
        SiteClient.admin(port).get(LOG + "?" + query).json().get("items").forEach(items::add);
        return items;
    }
}
