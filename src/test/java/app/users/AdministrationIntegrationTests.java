package app.users;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class AdministrationIntegrationTests {

    private static final String USERS = "/api/v1/admin/users";

    @LocalServerPort int port;
    @Autowired AdminRecovery recovery;

    @Test
    void accountsAreListedPageByPage() {
        var wanted = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            wanted.add(SiteClient.user(port).id());
        }
        var admin = SiteClient.admin(port);
        var seen = new HashSet<String>();
        var query = "?limit=2";
        while (!query.isEmpty()) {
            var page = admin.get(USERS + query);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.json().get("items").size()).isBetween(1, 2);
            page.json()
                    .get("items")
                    .forEach(item -> assertThat(seen.add(item.get("id").asString())).isTrue());
            var next = page.field("nextCursor");
            query = next.isEmpty() ? "" : "?limit=2&cursor=" + next;
        }

        assertThat(seen).containsAll(wanted).contains(admin.id());
    }

    @Test
    void aCursorThatIsNoneIsInvalid() {
        var answer = SiteClient.admin(port).get(USERS + "?cursor=nonsense");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid_request");
        assertThat(SiteClient.admin(port).get(USERS + "?limit=0").status()).isEqualTo(422);
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        var user = SiteClient.user(port);

        var disabled = change(user.id(), Map.of("disabled", true));

        assertThat(disabled.status()).isEqualTo(200);
        assertThat(user.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(login(user.email(), SiteClient.PASSWORD).code()).isEqualTo("bad_credentials");
        change(user.id(), Map.of("disabled", false));
        assertThat(user.get("/api/v1/users/me").status()).as("its session ended").isEqualTo(401);
        assertThat(login(user.email(), SiteClient.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aRoleHoldsForTokensGivenOutBefore() {
        var user = SiteClient.user(port);
        assertThat(user.get(USERS).status()).isEqualTo(403);

        change(user.id(), Map.of("role", "admin"));
        assertThat(user.get(USERS).status()).isEqualTo(200);

        change(user.id(), Map.of("role", "user"));
        assertThat(user.get(USERS).status()).isEqualTo(403);
    }

    @Test
    void aQuotaReplacesTheSitesDefaultAndNullBringsItBack() {
        var user = SiteClient.user(port);

        change(user.id(), Map.of("quotaBytes", 5_000_000_000L));
        assertThat(quotaOf(user)).isEqualTo("5000000000");

        change(user.id(), Map.of("role", "user"));
        assertThat(quotaOf(user)).isEqualTo("5000000000");

        var toDefault = new HashMap<String, Object>();
        toDefault.put("quotaBytes", null);
        change(user.id(), toDefault);
        assertThat(quotaOf(user)).isEqualTo("null");
        assertThat(change(user.id(), Map.of("quotaBytes", -1)).status()).isEqualTo(422);
    }

    @Test
    void theLastAdministratorStays() {
        var admin = SiteClient.admin(port);

        assertThat(change(admin.id(), Map.of("role", "user")).code()).isEqualTo("last_admin");
        assertThat(change(admin.id(), Map.of("disabled", true)).status()).isEqualTo(409);
        assertThat(admin.delete("/api/v1/users/me").code()).isEqualTo("last_admin");
        assertThat(admin.get("/api/v1/users/me").field("role")).isEqualTo("admin");
    }

    @Test
    void anUnknownAccountIsNotFound() {
        assertThat(change(UUID.randomUUID().toString(), Map.of()).status()).isEqualTo(404);
        assertThat(change("nonsense", Map.of()).status()).isEqualTo(404);
        assertThat(SiteClient.admin(port).post(USERS + "/" + UUID.randomUUID() + "/reset").status())
                .isEqualTo(404);
    }

    @Test
    void aResetLinkSetsANewPasswordOnce() {
        var user = SiteClient.user(port);
        var link = SiteClient.admin(port).post(USERS + "/" + user.id() + "/reset");
        assertThat(link.status()).isEqualTo(200);
        var token = link.field("link").substring("/reset/".length());

        var first = reset(token, "a new password");
        var second = reset(token, "another password");

        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(403);
        assertThat(second.code()).isEqualTo("link_invalid");
        assertThat(login(user.email(), SiteClient.PASSWORD).status()).isEqualTo(401);
        assertThat(login(user.email(), "a new password").status()).isEqualTo(200);
    }

    @Test
    void aLockedOutOperatorGetsALink() {
        SiteClient.admin(port);

        var text = recovery.recover();

        assertThat(text).contains("/reset/", "admin@example.org");
        var token = text.substring(text.indexOf("/reset/") + 7).split("\\s", 2)[0];
        assertThat(reset(token, SiteClient.PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void anInvitationIsForItsAddressOnly() {
        var email = "guest-" + UUID.randomUUID() + "@example.org";
        var invitation = SiteClient.admin(port).post(USERS, Map.of("email", email));
        assertThat(invitation.status()).isEqualTo(201);
        var token = invitation.field("link").substring("/invite/".length());

        assertThat(accept(token, "other-" + email).code()).isEqualTo("link_invalid");
        assertThat(accept(token, email).status()).isEqualTo(201);
        assertThat(accept(token, email).code()).isEqualTo("link_invalid");
    }

    @Test
    void anOrdinaryUserIsNoAdministrator() {
        assertThat(SiteClient.user(port).get(USERS).code()).isEqualTo("forbidden");
        assertThat(SiteClient.anonymous(port).get(USERS).code()).isEqualTo("unauthenticated");
    }

    private String quotaOf(SiteClient user) {
        return user.get("/api/v1/users/me").json().at("/usage/quotaBytes").toString();
    }

    private Answer change(String id, Map<String, ?> body) {
        return SiteClient.admin(port).patch(USERS + "/" + id, body);
    }

    private Answer reset(String token, String password) {
        return SiteClient.anonymous(port)
                .post("/api/v1/auth/reset", Map.of("token", token, "password", password));
    }

    private Answer login(String email, String password) {
        return SiteClient.anonymous(port)
                .post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    private Answer accept(String invitation, String email) {
        return SiteClient.anonymous(port)
                .post(
                        "/api/v1/auth/register",
                        Map.of(
                                "email",
                                email,
                                "password",
                                SiteClient.PASSWORD,
                                "displayName",
                                "A guest",
                                "invitation",
                                invitation));
    }
}
