package app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Chromium;
import app.testing.SiteTest;
import app.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The start page of somebody who has watched something. */
@SiteTest
class HomeIntegrationTests {

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
    void whatOneHasSeenIsMarkedAndLeftOutOnRequest() {
        var owner = Author.of(port);
        owner.watch(owner.tone("Seen to its end"), 20);
        owner.tone("Never seen");
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(owner.email());
            assertThat(card(visitor, "Seen to its end").getByText("Watched")).isVisible();
            assertThat(card(visitor, "Never seen").getByText("Watched")).hasCount(0);

            visitor.button("Not watched").click();
            assertThat(card(visitor, "Seen to its end")).hasCount(0);
            assertThat(visitor.page()).hasURL(Pattern.compile(".*\\?unwatched=1"));
            visitor.page().reload();
            assertThat(card(visitor, "Never seen")).isVisible();
            assertThat(card(visitor, "Seen to its end")).hasCount(0);

            visitor.button("Not watched").click();
            assertThat(card(visitor, "Seen to its end")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void nothingMovesWhenABrowserShowsForTheFirstTimeWhatWasBegunElsewhere() {
        var owner = Author.of(port);
        owner.watch(owner.tone("Begun elsewhere"), 8);
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(owner.email());
            visitor.page().addInitScript("localStorage.removeItem('marquee.continue')");
            visitor.watchShifts();
            visitor.page().navigate("/");

            assertThat(visitor.page().getByLabel("Continue watching")).isVisible();
            assertThat(card(visitor, "Begun elsewhere").first()).isVisible();
            visitor.page().waitForLoadState();
            assertThat(visitor.shifts()).isLessThan(0.02);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static Locator card(Visitor visitor, String title) {
        return visitor.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        visitor.page()
                                                .getByRole(
                                                        AriaRole.LINK,
                                                        new Page.GetByRoleOptions()
                                                                .setName(title))));
    }
}
