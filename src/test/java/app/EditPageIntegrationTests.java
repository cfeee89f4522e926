package app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page of one's own media tells, and how a picture is chosen there. */
@SiteTest
class EditPageIntegrationTests {

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
    void theOwnerSeesHowOftenItWasWatchedAndWherePeopleLeft() {
        var owner = Author.of(port);
        var id = owner.tone("Watched by two");
        owner.publish(id);
        listen(Author.of(port), id, 0, 9);
        listen(Author.of(port), id, 0, 20);
        view(id);
        await().atMost(Duration.ofMinutes(1)).until(() -> owner.views(id) == 1);
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(owner.email());
            visitor.page().navigate("/studio/media/" + id);

            assertThat(visitor.page().getByText("1 view in all, 2 people with an account."))
                    .containsText("About 1 visitor in the last 30 days");
            var days = table(visitor, "Views a day");
            assertThat(days.getByRole(AriaRole.ROW).last()).containsText("1");
            var parts = table(visitor, "How many of them see each part");
            assertThat(parts.getByRole(AriaRole.ROW)).hasCount(21);
            assertThat(parts.getByRole(AriaRole.ROW).nth(1)).containsText("100%");
            assertThat(parts.getByRole(AriaRole.ROW).last()).containsText("50%");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aMomentOrAPictureOfOnesOwnStandsForAFilm() {
        var owner = Author.of(port);
        var id = owner.film("In need of a picture");
        owner.picture("A bear");
        try (var visitor = chromium.desktop(port)) {
            var page = visitor.page();
            visitor.signIn(owner.email());
            page.navigate("/studio/media/" + id);
            var poster = page.locator(".edit-picture img");
            var first = poster.getAttribute("src");

            visitor.button("The picture at 0:01").click();
            assertThat(poster).not().hasAttribute("src", first);
            var moment = poster.getAttribute("src");
            assertDrawn(visitor);

            visitor.button("Use a picture").click();
            visitor.button("Use A bear").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(poster).not().hasAttribute("src", moment);
            assertDrawn(visitor);

            visitor.button("Use a picture").click();
            visitor.button("The one made by itself").click();
            assertThat(poster).hasAttribute("src", first);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** Tells as a player does where somebody is. */
    private static void listen(Author viewer, String id, int... seconds) {
        for (int second : seconds) {
            viewer.watch(id, second);
        }
    }

    /** Begins to play, as any player does; it is counted a moment later. */
    private void view(String id) {
        var guest = SiteClient.anonymous(port);
        guest.get(guest.get("/api/v1/media/" + id).field("playback.hls"));
    }

    private static void assertDrawn(Visitor visitor) {
        visitor.waitUntil(
                "(({ complete, naturalWidth }) => complete && naturalWidth > 0)"
                        + "(document.querySelector('.edit-picture img'))");
    }

    private static Locator table(Visitor visitor, String title) {
        var named = new Page.GetByRoleOptions().setName(Pattern.compile("^" + title));
        return visitor.page().getByRole(AriaRole.TABLE, named);
    }
}
