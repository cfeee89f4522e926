package app.users;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where somebody is signed in, and what they must prove before what is risky. */
@SiteTest
class SessionsIntegrationTests {

    private static final String ME = "/api/v1/users/me";
    private static final String SESSIONS = ME + "/sessions";
    private static final String TOKENS = ME + "/tokens";
    private static final String NEW_PASSWORD = "brand new password";

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired JsonMapper json;

    @Test
    void eachSignInIsListedWithWhatItWasMadeWith() {
        var user = SiteClient.user(port);
        signIn(user, "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");

        var sessions = sessions(user);

        assertThat(sessions).hasSize(2);
        assertThat(sessions)
                .filteredOn(each -> each.get("current").booleanValue())
                .singleElement()
                .satisfies(each -> assertThat(each.get("browser").asString()).startsWith("Java"));
        assertThat(sessions)
                .filteredOn(each -> !each.get("current").booleanValue())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.get("browser").asString()).isEqualTo("Firefox");
                            assertThat(each.get("system").asString()).isEqualTo("Windows");
                        });
    }

    @Test
    void anEndedSessionIsOverAtOnce() {
        var user = SiteClient.user(port);
        var elsewhere = signIn(user, "curl/8.5.0");
        var id = other(user).get("id").asString();
        var ticket = elsewhere.client().post("/api/v1/auth/ticket").field("ticket");

        assertThat(SiteClient.user(port).delete(SESSIONS + "/" + id).status()).isEqualTo(404);
        assertThat(elsewhere.get(ME).status()).isEqualTo(200);
        assertThat(user.delete(SESSIONS + "/" + id).status()).isEqualTo(204);

        assertThat(elsewhere.get(ME).status()).isEqualTo(401);
        assertThat(elsewhere.refresh().code()).isEqualTo("session_ended");
        assertThat(SiteClient.anonymous(port).get("/api/v1/events?ticket=" + ticket).status())
                .isEqualTo(401);
        assertThat(sessions(user)).hasSize(1);
        assertThat(user.delete(SESSIONS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void allOthersAreEndedTogether() {
        var user = SiteClient.user(port);
        var one = signIn(user, "one");
        var two = signIn(user, "two");

        assertThat(user.delete(SESSIONS).status()).isEqualTo(204);

        assertThat(user.get(ME).status()).isEqualTo(200);
        assertThat(one.get(ME).status()).isEqualTo(401);
        assertThat(two.refresh().status()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsOtherSessionsAndTokensOnlyWhenAsked() {
        var user = SiteClient.user(port);
        var elsewhere = signIn(user, "elsewhere");
        var program = user.withToken(makeToken(user).field("token"));

        var changed = changePassword(user, SiteClient.PASSWORD, NEW_PASSWORD, false);

        assertThat(changed.status()).isEqualTo(204);
        assertThat(user.get(ME).status()).isEqualTo(200);
        assertThat(elsewhere.get(ME).status()).isEqualTo(401);
        assertThat(program.get(ME).status()).isEqualTo(200);

        assertThat(changePassword(user, NEW_PASSWORD, "a third password", true).status())
                .isEqualTo(204);
        assertThat(program.get(ME).status()).isEqualTo(401);
    }

    @Test
    void aResetLinkEndsAllThatLetsIn() {
        var user = SiteClient.user(port);
        var program = user.withToken(makeToken(user).field("token"));
        var link = SiteClient.admin(port).post("/api/v1/admin/users/" + user.id() + "/reset");
        var token = link.field("link").substring("/reset/".length());

        var body = Map.of("token", token, "password", NEW_PASSWORD);
        assertThat(SiteClient.anonymous(port).post("/api/v1/auth/reset", body).status())
                .isEqualTo(204);

        assertThat(user.get(ME).status()).isEqualTo(401);
        assertThat(program.get(ME).status()).isEqualTo(401);
    }

    @Test
    void whatIsRiskyTakesThePasswordAgainAfterAWhile() {
        var user = SiteClient.user(port);
        var program = user.withToken(makeToken(user).field("token"));
        forgetConfirmation(user);

        assertThat(makeToken(user).code()).isEqualTo("confirmation_required");
        assertThat(user.delete(ME).code()).isEqualTo("confirmation_required");
        assertThat(confirm(user, "a wrong one").code()).isEqualTo("wrong_password");
        assertThat(makeToken(user).status()).isEqualTo(403);
        assertThat(makeToken(program).status()).as("with an API token").isEqualTo(201);

        assertThat(confirm(user, SiteClient.PASSWORD).status()).isEqualTo(204);
        assertThat(makeToken(user).status()).isEqualTo(201);
        assertThat(user.delete(ME).status()).isEqualTo(204);
    }

    @Test
    void anAdministratorWhoDoesSoIsAskedToo() {
        var user = SiteClient.user(port);
        var path = "/api/v1/admin/users/" + user.id();
        var admin = SiteClient.user(port);
        var promotion = Map.of("role", "admin");
        SiteClient.admin(port).patch("/api/v1/admin/users/" + admin.id(), promotion);
        forgetConfirmation(admin);

        assertThat(admin.patch(path, promotion).code()).isEqualTo("confirmation_required");
        assertThat(admin.patch(path, Map.of("disabled", true)).status()).isEqualTo(403);
        assertThat(admin.post(path + "/reset").status()).isEqualTo(403);
        assertThat(admin.post("/api/v1/admin/users", promotion).status()).isEqualTo(403);
        assertThat(admin.patch(path, Map.of("quotaBytes", 5)).status()).isEqualTo(200);

        assertThat(confirm(admin, SiteClient.PASSWORD).status()).isEqualTo(204);
        assertThat(admin.patch(path, Map.of("disabled", true)).status()).isEqualTo(200);
        assertThat(admin.delete(ME).status()).isEqualTo(204);
    }

    /** A browser that is signed in, with its cookie. */
    private record Elsewhere(SiteClient client, String cookie) {

        Answer get(String path) {
            return client.get(path);
        }

        Answer refresh() {
            return client.send(
                    "POST", "/api/v1/auth/refresh", BodyPublishers.noBody(), "Cookie", cookie);
        }
    }

    private Elsewhere signIn(SiteClient user, String agent) {
        var body = Map.of("email", user.email(), "password", SiteClient.PASSWORD);
        var answer =
                SiteClient.anonymous(port)
                        .send(
                                "POST",
                                "/api/v1/auth/login",
                                BodyPublishers.ofString(json.writeValueAsString(body)),
                                "Content-Type",
                                "application/json",
                                "User-Agent",
                                agent);
        var cookie = answer.header("Set-Cookie");
        return new Elsewhere(
                user.withToken(answer.field("accessToken")),
                cookie.substring(0, cookie.indexOf(';')));
    }

    private static List<JsonNode> sessions(SiteClient user) {
        return user.get(SESSIONS).json().get("items").valueStream().toList();
    }

    private static JsonNode other(SiteClient user) {
        return sessions(user).stream()
                .filter(each -> !each.get("current").booleanValue())
                .findFirst()
                .orElseThrow();
    }

    private static Answer makeToken(SiteClient user) {
        return user.post(TOKENS, Map.of("name", "script"));
    }

    private static Answer confirm(SiteClient user, String password) {
        return user.post("/api/v1/auth/confirm", Map.of("password", password));
    }

    private static Answer changePassword(
            SiteClient user, String current, String next, boolean revokeTokens) {
        return user.post(
                ME + "/password",
                Map.of(
                        "currentPassword",
                        current,
                        "newPassword",
                        next,
                        "revokeTokens",
                        revokeTokens));
    }

    /** As if the password had been typed long ago. */
    private void forgetConfirmation(SiteClient user) {
        database.sql(
                        "update sessions set confirmed_at = now() - interval '1 day'"
                                + " where account_id = ?::uuid")
                .param(user.id())
                .update();
    }
}
