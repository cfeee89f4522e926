package app.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class OwnAccountIntegrationTests {

    private static final String ME = "/api/v1/users/me";
    private static final String TOKENS = ME + "/tokens";

    @LocalServerPort int port;
    @Autowired People people;

    @Test
    void nameAndPreferencesAreKept() {
        var user = SiteClient.user(port);

        var edited =
                user.patch(
                        ME,
                        Map.of("displayName", "  Åsa ", "preferences", Map.of("theme", "dark")));
        var again = user.patch(ME, Map.of("preferences", Map.of("volume", 0.5)));

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.field("displayName")).isEqualTo("Åsa");
        assertThat(again.field("displayName")).isEqualTo("Åsa");
        assertThat(again.json().get("preferences").toString())
                .isEqualTo("{\"theme\":\"dark\",\"volume\":0.5}");
        assertThat(user.get(ME).text()).isEqualTo(again.text());
    }

    @Test
    void namesWithoutAVisibleCharacterOrWithControlsAreRefused() {
        var user = SiteClient.user(port);

        for (String name :
                new String[] {"", "  ", "a\u0000b", "a\nb", "a\u202Eb", "x".repeat(81)}) {
            var answer = user.patch(ME, Map.of("displayName", name));
            assertThat(answer.status()).as(name).isEqualTo(422);
        }
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndEndsOtherSessions() {
        var user = SiteClient.user(port);

        var wrong = changePassword(user, "not my password");
        var changed = changePassword(user, SiteClient.PASSWORD);

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.code()).isEqualTo("wrong_password");
        assertThat(changed.status()).isEqualTo(204);
        assertThat(changed.header("Set-Cookie")).contains("marquee_refresh=");
        assertThat(user.signIn(user.email(), "brand new password").id()).isEqualTo(user.id());
    }

    @Test
    void aDeletedAccountIsGone() {
        var user = SiteClient.user(port);

        assertThat(user.delete(ME).status()).isEqualTo(204);

        assertThat(user.get(ME).status()).isEqualTo(401);
        assertThat(people.find(id(user))).isEmpty();
        assertThat(SiteClient.anonymous(port).register(user.email(), "Back").status())
                .isEqualTo(201);
    }

    @Test
    void mediaCanBeLeftToAnotherAccountOnly() {
        var user = SiteClient.user(port);
        var heir = SiteClient.user(port);

        assertThat(user.delete(ME + "?transferTo=" + UUID.randomUUID()).status()).isEqualTo(422);
        assertThat(user.delete(ME + "?transferTo=" + user.id()).status()).isEqualTo(422);
        assertThat(user.delete(ME + "?transferTo=nonsense").status()).isEqualTo(422);
        assertThat(user.delete(ME + "?transferTo=" + heir.id()).status()).isEqualTo(204);
    }

    @Test
    void anApiTokenActsForItsAccountUntilItIsRevoked() {
        var user = SiteClient.user(port);

        var made = user.post(TOKENS, Map.of("name", "backup script"));
        var program = SiteClient.anonymous(port).withToken(made.field("token"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(program.get(ME).field("id")).isEqualTo(user.id());
        assertThat(user.get(TOKENS).json().at("/items/0/name").asString())
                .isEqualTo("backup script");
        assertThat(user.get(TOKENS).text()).doesNotContain(made.field("token"));
        assertThat(SiteClient.user(port).delete(TOKENS + "/" + made.field("id")).status())
                .isEqualTo(404);
        assertThat(user.delete(TOKENS + "/" + made.field("id")).status()).isEqualTo(204);
        assertThat(program.get(ME).status()).isEqualTo(401);
    }

    @Test
    void anApiTokenExpires() {
        var user = SiteClient.user(port);
        var soon = Instant.now().plusMillis(1500).toString();
        var made = user.post(TOKENS, Map.of("name", "short", "expiresAt", soon));
        var program = user.withToken(made.field("token"));

        assertThat(program.get(ME).status()).isEqualTo(200);
        await().until(() -> program.get(ME).status() == 401);
        assertThat(user.post(TOKENS, Map.of("name", "late", "expiresAt", soon)).status())
                .isEqualTo(422);
    }

    @Test
    void personsAreFoundTogether() {
        var one = id(SiteClient.user(port));
        var two = id(SiteClient.user(port));
        var nobody = AccountId.random();

        assertThat(people.find(List.of(one, two, nobody, one))).containsOnlyKeys(one, two);
        assertThat(people.quotaBytes(one)).isEqualTo(Long.MAX_VALUE);
        assertThat(people.quotaBytes(nobody)).isZero();
    }

    private static AccountId id(SiteClient user) {
        return new AccountId(UUID.fromString(user.id()));
    }

    private static Answer changePassword(SiteClient user, String current) {
        return user.post(
                ME + "/password",
                Map.of("currentPassword", current, "newPassword", "brand new password"));
    }
}
