package app.activity.overview;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SiteTest
class OverviewIntegrationTests {

    private static final Path FILE = Path.of("src/test/resources/media/bear.flac");

    @LocalServerPort int port;

    @Test
    void anAdministratorSeesHowTheSiteIs() {
        var user = SiteClient.user(port);
        user.waitUntil(user.upload(FILE, Map.of()).field("id"), "ready");
        var admin = SiteClient.admin(port);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> admin.get("/api/v1/admin/overview").json().get("health").size() >= 5);

        var overview = admin.get("/api/v1/admin/overview").json();

        assertThat(overview.at("/lastHour/ready").asLong()).isPositive();
        assertThat(overview.at("/lastDay/mediaSeconds").asDouble()).isPositive();
        assertThat(overview.at("/queue/openTasks").isNumber()).isTrue();
        assertThat(overview.at("/nodes/0/workers").asInt()).isPositive();
        assertThat(overview.at("/disks/0/freeBytes").asLong()).isPositive();
        assertThat(overview.at("/versions/java").asString()).isNotEmpty();
        assertThat(overview.at("/health/0/sentence").asString()).endsWith(".");
    }

    @Test
    void settingsTellTheirValueAndWhoSetThem() {
        var settings = settings();

        assertThat(of(settings, "marquee.users.registration", "source")).isEqualTo("default");
        assertThat(of(settings, "marquee.users.password-cost", "value")).isEqualTo("4");
        assertThat(of(settings, "marquee.secrets.jwt", "source")).isEqualTo("data folder");
        assertThat(settings.get("marquee.transcode.ladder[0].bitrate")).isNotNull();
    }

    @Test
    void secretsAreHidden() {
        var settings = settings();

        assertThat(of(settings, "marquee.secrets.jwt", "value")).isEqualTo("••••••");
        assertThat(of(settings, "marquee.secrets.database", "value")).isEqualTo("••••••");
    }

    @Test
    void theSiteCanBeNamed() {
        var admin = SiteClient.admin(port);
        try {
            assertThat(admin.patch("/api/v1/admin/site", Map.of("name", "Films of Ann")).status())
                    .isEqualTo(200);
            assertThat(SiteClient.anonymous(port).get("/api/v1/site").field("name"))
                    .isEqualTo("Films of Ann");
            assertThat(admin.patch("/api/v1/admin/site", Map.of("name", " ")).status())
                    .isEqualTo(422);
        } finally {
            admin.patch("/api/v1/admin/site", Map.of("name", "Marquee"));
        }
    }

    private static String of(Map<String, JsonNode> settings, String name, String part) {
        return requireNonNull(settings.get(name), name).get(part).asString();
    }

    private Map<String, JsonNode> settings() {
        var items = new ArrayList<JsonNode>();
        SiteClient.admin(port)
                .get("/api/v1/admin/settings")
                .json()
                .get("items")
                .forEach(items::add);
        return items.stream()
                .collect(Collectors.toMap(each -> each.get("name").asString(), each -> each));
    }
}
