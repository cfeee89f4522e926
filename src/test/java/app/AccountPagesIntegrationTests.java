package app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Axe;
import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do about themselves, and administrators about the site's looks, in a browser. */
@SiteTest
class AccountPagesIntegrationTests {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void aBrowserIsSignedOutFromAnother() {
        var account = SiteClient.user(port);
        try (var here = chromium.desktop(port);
                var there = chromium.phone(port)) {
            here.signIn(account.email());
            there.signIn(account.email());
            here.page().navigate("/account");
            var sessions = here.page().getByRole(AriaRole.LIST, named("Where you are signed in"));
            // The third is the program that made the account.
            assertThat(sessions.locator("li")).hasCount(3);
            assertThat(sessions.getByText("This browser")).hasCount(1);

            here.button("Sign out everywhere else").click();

            assertThat(sessions.locator("li")).hasCount(1);
            there.page().navigate("/account");
            assertThat(there.page()).hasURL(Pattern.compile(".*/login\\?next=.*"));
            here.page().reload();
            assertThat(sessions.locator("li")).hasCount(1);
            assertThat(here.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsRiskyAsksForThePasswordOnceMore() {
        var account = SiteClient.user(port);
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(account.email());
            var page = visitor.page();
            page.navigate("/account");
            database.sql(
                            "update sessions set confirmed_at = now() - interval '1 day'"
                                    + " where account_id = ?::uuid")
                    .param(account.id())
                    .update();

            page.getByLabel("What it is for").fill("a script");
            visitor.button("Make token").click();
            var dialog = page.getByRole(AriaRole.DIALOG, named("Is it you?"));
            assertThat(dialog).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            dialog.getByLabel("Password").fill("a wrong one");
            visitor.button("Go on").click();
            assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
            dialog.getByLabel("Password").fill(SiteClient.PASSWORD);
            visitor.button("Go on").click();

            assertThat(page.getByLabel("Token", exactly())).hasValue(Pattern.compile("mqt_.+"));
            page.keyboard().press("Escape");

            visitor.button("Delete my account…").click();
            var farewell = page.getByRole(AriaRole.DIALOG, named("Delete your account"));
            assertThat(Axe.violations(page)).isEmpty();
            farewell.getByLabel("Current password").fill(SiteClient.PASSWORD);
            visitor.button("Delete everything").click();
            assertThat(visitor.link("Sign in").first()).isVisible();
            assertThat(account.get("/api/v1/users/me").status()).isEqualTo(401);
        }
    }

    @Test
    void whatOneLikesIsFollowedInAnotherBrowserAndOnTheirPageOfAShare() {
        var owner = Author.of(port);
        var id = owner.tone("A tone");
        owner.say(id, "A sentence.");
        var share = owner.account().post("/api/v1/media/" + id + "/shares", Map.of()).field("url");
        try (var here = chromium.desktop(port);
                var there = chromium.desktop(port)) {
            there.signIn(owner.email());
            here.signIn(owner.email());
            here.page().navigate("/account");
            choose(here, "Appearance", "dark");
            choose(here, "Speed", "1.5");
            choose(here, "Captions", "en");

            there.page().navigate(share);

            there.waitUntil("document.documentElement.dataset.theme === 'dark'");
            there.waitUntil("document.querySelector('video, audio')?.playbackRate === 1.5");
            there.waitUntil(
                    "[...document.querySelector('video').textTracks]"
                            + ".some(({ mode }) => mode === 'showing')");
            there.page().navigate("/account");
            assertThat(there.page().getByLabel("Speed")).hasValue("1.5");
            assertThat(there.complaints()).isEmpty();
        }
    }

    @Test
    void aLogoTakesThePlaceOfOurMark() throws IOException {
        var admin = SiteClient.admin(port);
        try (var visitor = chromium.desktop(port);
                var stranger = chromium.darkPhone(port)) {
            visitor.signIn(admin.email());
            var page = visitor.page();
            page.navigate("/admin/site");
            var file = new FilePayload("logo.png", "image/png", logo());
            page.getByLabel("Choose a logo").setInputFiles(file);
            assertThat(page.locator("header.header img.logo")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();

            stranger.page().navigate("/");
            var shown = stranger.page().locator("header img.logo");
            assertThat(shown).isVisible();
            stranger.waitUntil("document.querySelector('img.logo').naturalWidth === 128");

            visitor.button("Remove it").click();
            assertThat(page.locator("header.header svg.logo")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
            assertThat(stranger.complaints()).isEmpty();
        } finally {
            admin.delete("/api/v1/admin/site/logo");
        }
    }

    /** Chooses, and waits until the site has kept it. */
    private static void choose(Visitor visitor, String label, String value) {
        var page = visitor.page();
        page.waitForResponse(
                answer -> answer.request().method().equals("PATCH"),
                () -> page.getByLabel(label, exactly()).selectOption(value));
    }

    private static byte[] logo() throws IOException {
        var picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillOval(0, 0, 200, 200);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
