package app.users;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class AccountsIntegrationTests {

    @LocalServerPort int port;

    @Test
    void aNewAccountIsAnOrdinaryUser() {
        var me = SiteClient.user(port).get("/api/v1/users/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.field("role")).isEqualTo("user");
        assertThat(me.field("displayName")).isEqualTo("A user");
        assertThat(me.json().at("/usage/bytes").asLong()).isZero();
        assertThat(me.json().at("/usage/quotaBytes").isNull()).isTrue();
        assertThat(me.json().at("/preferences").isObject()).isTrue();
        assertThat(me.json().at("/avatarUrl").isNull()).isTrue();
    }

    @Test
    void theFirstAccountAdministersTheSite() {
        assertThat(SiteClient.admin(port).get("/api/v1/users/me").field("role")).isEqualTo("admin");
    }

    @Test
    void anEmailAddressIsTakenWhateverItsCase() {
        var user = SiteClient.user(port);

        var again = anonymous().register(user.email().toUpperCase(Locale.ROOT), "Twin");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("email_taken");
    }

    @Test
    void registrationNamesEachWrongField() {
        var answer =
                anonymous()
                        .post(
                                "/api/v1/auth/register",
                                Map.of("email", "nobody", "password", "long enough"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid_request");
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("email", "displayName");
    }

    @Test
    void anUnknownAddressAndAWrongPasswordLookTheSame() {
        var user = SiteClient.user(port);

        var wrong = login(user.email(), "wrong password");
        var unknown = login("nobody-" + UUID.randomUUID() + "@example.org", "wrong password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("bad_credentials");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void loginGivesATokenAndAStrictCookie() {
        var answer = login(SiteClient.user(port).email(), SiteClient.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("tokenType")).isEqualTo("Bearer");
        assertThat(answer.json().get("expiresIn").asInt()).isEqualTo(900);
        assertThat(answer.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth")
                .doesNotContain("Secure");
    }

    @Test
    void aRefreshTokenWorksOnce() {
        var first = cookie(login(SiteClient.user(port).email(), SiteClient.PASSWORD));

        var refreshed = refresh(first);
        var reused = refresh(first);
        var afterReuse = refresh(cookie(refreshed));

        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.field("accessToken")).isNotEmpty();
        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.code()).isEqualTo("session_ended");
        assertThat(afterReuse.status()).isEqualTo(401);
    }

    @Test
    void logoutEndsTheSession() {
        var cookie = cookie(login(SiteClient.user(port).email(), SiteClient.PASSWORD));

        var out = send("/api/v1/auth/logout", "Cookie", cookie);

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(refresh(cookie).status()).isEqualTo(401);
    }

    @Test
    void anotherSitesPageCannotUseTheCookie() {
        var cookie = cookie(login(SiteClient.user(port).email(), SiteClient.PASSWORD));

        var foreign =
                send("/api/v1/auth/refresh", "Cookie", cookie, "Origin", "https://evil.example");

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.code()).isEqualTo("cross_site_request");
        assertThat(refresh(cookie).status()).isEqualTo(200);
    }

    @Test
    void repeatedFailuresHaveToWait() {
        var user = SiteClient.user(port);
        Answer answer = login(user.email(), "wrong password");
        for (int i = 0; i < 20 && answer.status() == 401; i++) {
            answer = login(user.email(), "wrong password");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("too_many_requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
        assertThat(login(user.email(), SiteClient.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void theSiteTellsWhoMayRegister() {
        SiteClient.admin(port);

        var site = anonymous().get("/api/v1/site").json();

        assertThat(site.get("name").asString()).isEqualTo("Marquee");
        assertThat(site.get("registration").asString()).isEqualTo("open");
        assertThat(site.get("setupNeeded").asBoolean()).isFalse();
        assertThat(site.get("linkUploads").asBoolean()).as("as the settings say").isTrue();
    }

    private SiteClient anonymous() {
        return SiteClient.anonymous(port);
    }

    private Answer login(String email, String password) {
        return anonymous().post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    private Answer refresh(String cookie) {
        return send("/api/v1/auth/refresh", "Cookie", cookie);
    }

    private Answer send(String path, String... headers) {
        return anonymous().send("POST", path, BodyPublishers.noBody(), headers);
    }

    private static String cookie(Answer answer) {
        var cookie = answer.header("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
