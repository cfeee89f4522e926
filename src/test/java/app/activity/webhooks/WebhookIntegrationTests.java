package app.activity.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.Answer;
import app.testing.OutsideSiteTest;
import app.testing.SiteClient;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OutsideSiteTest
class WebhookIntegrationTests {

    private static final String HOOKS = "/api/v1/webhooks";
    private static final Path FILE = Path.of("src/test/resources/media/bear.flac");
    private static final List<String> ALL =
            List.of("media.playable", "media.ready", "media.failed", "media.deleted");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final byte[] HEAD_OF_MATROSKA = {
        0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0x01, 0, 0, 0, 0, 0, 0, 0x1F, 0x42, (byte) 0x86, 1
    };

    @LocalServerPort int port;
    @Autowired Webhooks webhooks;

    private Receiver receiver;
    private SiteClient user;

    @BeforeEach
    void somebodyWithAServer() throws IOException {
        receiver = new Receiver();
        user = SiteClient.user(port);
    }

    @AfterEach
    void theServerGoes() {
        receiver.close();
    }

    @Test
    void theOwnersServerIsToldWhatBecomesOfAMedia() {
        var secret = hook(user, ALL).field("secret");
        var id = user.upload(FILE, Map.of("title", "Song")).field("id");
        user.waitUntil(id, "ready");
        waitFor("media.playable");
        waitFor("media.ready");
        user.delete("/api/v1/media/" + id);
        waitFor("media.deleted");

        assertThat(receiver.messages())
                .allSatisfy(
                        message -> {
                            assertThat(message.signature()).isEqualTo(signature(secret, message));
                            assertThat(message.body())
                                    .contains("\"event\":\"" + message.event() + "\"")
                                    .contains(id);
                        });
        assertThat(receiver.events()).doesNotHaveDuplicates();
    }

    @Test
    void aFailureIsToldWithItsCode() {
        hook(user, List.of("media.failed"));
        var content = BodyPublishers.ofByteArray(HEAD_OF_MATROSKA);
        user.waitUntil(user.upload("broken.mkv", content, Map.of()).field("id"), "failed");

        waitFor("media.failed");
        assertThat(receiver.messages().getFirst().body()).contains("\"code\":\"");
    }

    @Test
    void onlyAdministratorsAreToldOfEverybodysMedia() {
        var all = Map.of("url", receiver.url(), "events", ALL, "allMedia", true);
        assertThat(user.post(HOOKS, all).status()).isEqualTo(403);
        var admin = SiteClient.admin(port);
        var hook = admin.post(HOOKS, all).field("id");

        var id = user.upload(FILE, Map.of()).field("id");

        await().atMost(PATIENCE)
                .until(() -> receiver.messages().stream().anyMatch(m -> m.body().contains(id)));
        assertThat(admin.delete(HOOKS + "/" + hook).status()).isEqualTo(204);
    }

    @Test
    void whatIsNotTakenIsSentAgainAndGivenUpAtLast() {
        receiver.answer(500);
        var hook = hook(user, ALL).field("id");
        user.post(HOOKS + "/" + hook + "/ping");

        await().atMost(PATIENCE)
                .until(() -> deliveries(hook).field("items.0.state").equals("failed"));

        assertThat(receiver.events()).containsExactly("ping", "ping", "ping");
        assertThat(deliveries(hook).json().at("/items/0/status").asInt()).isEqualTo(500);
        await().atMost(PATIENCE)
                .until(() -> !user.get(HOOKS).json().at("/items/0/failingSince").isNull());
    }

    @Test
    void aServerThatIsWellAgainIsNotGivenUp() {
        receiver.answer(503);
        var hook = hook(user, ALL).field("id");
        user.post(HOOKS + "/" + hook + "/ping");
        await().atMost(PATIENCE)
                .until(() -> deliveries(hook).field("items.0.state").equals("failed"));
        assertThat(user.get(HOOKS).json().at("/items/0/failingSince").isNull()).isFalse();
        receiver.answer(200);
        user.post(HOOKS + "/" + hook + "/ping");

        await().atMost(PATIENCE)
                .until(() -> user.get(HOOKS).json().at("/items/0/failingSince").isNull());
        assertThat(deliveries(hook).text()).contains("\"delivered\"");
    }

    @Test
    void anAddressThatFailedForTooLongIsGivenUpUntilItIsEnabled() {
        var hook = UUID.fromString(hook(user, ALL).field("id"));
        var now = Instant.parse("2026-01-10T00:00:00Z");
        webhooks.failed(hook, now.minus(Duration.ofDays(6)), now.minus(Duration.ofDays(11)), false);
        assertThat(webhooks.find(hook).orElseThrow().disabledAt()).isNull();

        webhooks.failed(hook, now, now.minus(Duration.ofDays(5)), false);

        assertThat(webhooks.find(hook).orElseThrow().disabledAt()).isEqualTo(now);
        assertThat(user.post(HOOKS + "/" + hook + "/enable").json().get("disabledAt").isNull())
                .isTrue();
    }

    @Test
    void theSecretIsShownOnce() {
        assertThat(hook(user, ALL).field("secret")).startsWith("mqw_");
        assertThat(user.get(HOOKS).text()).doesNotContain("mqw_");
    }

    @Test
    void aStrangersWebhookDoesNotExist() {
        var hook = HOOKS + "/" + hook(user, ALL).field("id");
        var admin = SiteClient.admin(port);

        assertThat(admin.delete(hook).status()).isEqualTo(404);
        assertThat(admin.get(hook + "/deliveries").status()).isEqualTo(404);
        assertThat(admin.post(hook + "/ping").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "https://a:b@example.org/", "no address at all"})
    void onlyWebAddressesAreTaken(String url) {
        var answer = user.post(HOOKS, Map.of("url", url, "events", ALL));

        assertThat(answer.code()).isEqualTo("webhook_address_refused");
    }

    private void waitFor(String event) {
        await().atMost(PATIENCE).until(() -> receiver.events().contains(event));
    }

    private Answer hook(SiteClient owner, List<String> events) {
        var answer = owner.post(HOOKS, Map.of("url", receiver.url(), "events", events));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private Answer deliveries(String hook) {
        return user.get(HOOKS + "/" + hook + "/deliveries");
    }

    private static String signature(String secret, Receiver.Message message) {
        var second = message.signature().replaceFirst("t=(\\d+),.*", "$1");
        return Signature.of(secret, Instant.ofEpochSecond(Long.parseLong(second)), message.body());
    }
}
