package app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Axe;
import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages around the player, for people who see, hear or move differently. */
@SiteTest
class AccessiblePagesIntegrationTests {

    /** Of what is moved when a page loads; what search engines, too, call good. */
    private static final double STEADY = 0.1;

    private static final String SUM_UP_SHIFTS =
            """
            window.shifted = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                window.shifted += entry.value;
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    private static Chromium chromium;

    @LocalServerPort int port;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void nothingKeepsPeopleFromTheirPages() {
        var owner = Author.of(port);
        var id = owner.film("Everybody");
        owner.say(id, "Welcome, everybody.");
        owner.failure("Broken");
        owner.watch(id, 1);
        owner.account()
                .post(
                        "/api/v1/webhooks",
                        Map.of(
                                "url",
                                "https://example.org/hook",
                                "events",
                                List.of("media.ready")));
        var playlist = owner.playlist("A list", List.of(id));
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(owner.email());
            assertNothingInTheWay(
                    visitor,
                    "/",
                    "/?q=everybody",
                    "/upload",
                    "/studio",
                    "/studio/media/" + id,
                    "/playlists",
                    "/playlists/" + playlist,
                    "/history",
                    "/account",
                    "/account/webhooks");
        }
    }

    @Test
    void nothingKeepsAdministratorsFromTheirs() {
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(SiteClient.admin(port).email());
            assertNothingInTheWay(
                    visitor,
                    "/admin",
                    "/admin/accounts",
                    "/admin/media",
                    "/admin/activity",
                    "/admin/site");
        }
    }

    @Test
    void theStartPageStandsStillWhileItLoads() {
        var owner = Author.of(port);
        var id = owner.tone("Half heard");
        owner.watch(id, 9);
        try (var desktop = chromium.desktop(port);
                var phone = chromium.phone(port)) {
            assertThat(shiftsOfHome(desktop, owner)).isLessThan(STEADY);
            assertThat(shiftsOfHome(phone, owner)).isLessThan(STEADY);
        }
    }

    private static double shiftsOfHome(Visitor visitor, Author owner) {
        visitor.signIn(owner.email());
        // The browser learns what the page will hold.
        visitor.page().getByText("Continue watching").waitFor();
        visitor.page().addInitScript(SUM_UP_SHIFTS);
        visitor.page().reload();
        visitor.page().getByText("Continue watching").waitFor();
        waitUntilLoaded(visitor);
        return ((Number) visitor.page().evaluate("window.shifted")).doubleValue();
    }

    /** Each page in the light at a desk, then in the dark on a phone's screen. */
    private static void assertNothingInTheWay(Visitor visitor, String... paths) {
        var softly = new SoftAssertions();
        for (var path : paths) {
            wear(visitor.page(), ColorScheme.LIGHT, 1280);
            visitor.page().navigate(path);
            waitUntilLoaded(visitor);
            softly.assertThat(Axe.violations(visitor.page())).as(path).isEmpty();
            wear(visitor.page(), ColorScheme.DARK, 390);
            softly.assertThat(Axe.violations(visitor.page())).as(path + ", small, dark").isEmpty();
        }
        softly.assertThat(visitor.complaints())
                .noneMatch(complaint -> complaint.contains("Content Security Policy"));
        softly.assertAll();
    }

    private static void wear(Page page, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
    }

    private static void waitUntilLoaded(Visitor visitor) {
        visitor.page().locator("main h1, main h2").first().waitFor();
        assertThat(visitor.page().locator("main .loading, main [aria-busy=true]")).hasCount(0);
    }
}
