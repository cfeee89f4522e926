package app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages around the player, as people use them in a browser. */
@SiteTest
class PagesIntegrationTests {

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
    void aSearchMarksWhatIsSaidAndLeadsToItsSecond() {
        var owner = Author.of(port);
        var word = word();
        var id = owner.tone("A speech");
        owner.say(id, "Here comes the %s at last.".formatted(word));
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(owner.email());

            visitor.page().getByRole(AriaRole.SEARCHBOX).fill(word);

            var moment = visitor.page().getByRole(AriaRole.LINK, named(Pattern.compile(word)));
            assertThat(moment.locator("mark")).hasText(word);
            moment.click();
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/watch/" + id + "\\?t=12&q=.*"));
            visitor.waitUntil("document.querySelector('video')?.currentTime >= 12");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void manyAreSharedAndDeletedAtOnce() {
        var owner = Author.of(port);
        var first = owner.tone("One of two");
        var second = owner.tone("Two of two");
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(owner.email());
            visitor.page().navigate("/studio");

            visitor.page().getByLabel("Choose all").check();
            visitor.page().getByLabel("Change who may watch").selectOption("Team");
            assertThat(visitor.page().getByText("Done for 2")).isVisible();
            assertThat(visibility(owner, first)).isEqualTo("team");
            assertThat(visibility(owner, second)).isEqualTo("team");

            visitor.page().getByLabel("Choose One of two").check();
            visitor.button("Delete them").click();
            visitor.button("Delete").click();
            assertThat(visitor.page().getByLabel("Choose One of two")).hasCount(0);
            assertThat(visitor.page().getByLabel("Choose Two of two")).isVisible();
            assertThat(owner.account().get("/api/v1/media/" + first).status()).isEqualTo(404);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void whatFailedIsTriedAgainFromTheStudio() {
        var owner = Author.of(port);
        var id = owner.failure("Broken");
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(owner.email());
            visitor.page().navigate("/studio");
            var row = row(visitor, "Broken");
            assertThat(row).containsText("Failed");

            var answer =
                    visitor.page()
                            .waitForResponse(
                                    "**/media/" + id + "/retry",
                                    () -> row.getByText("Try again").click());

            assertThat(answer.ok()).isTrue();
            owner.account().waitUntil(id, "failed");
            assertThat(row).containsText("Failed");
            assertThat(row.getByText("Try again")).isEnabled();
        }
    }

    @Test
    void whatIsTypedOnTheEditPageIsSavedByItself() {
        var owner = Author.of(port);
        var id = owner.tone("Before");
        try (var visitor = chromium.desktop(port)) {
            var page = visitor.page();
            visitor.signIn(owner.email());
            page.navigate("/studio/media/" + id);

            page.getByLabel("Title", exactly()).fill("After");
            page.getByLabel("Tags", exactly()).fill("typed");
            page.getByLabel("Tags", exactly()).press("Enter");

            assertThat(page.getByRole(AriaRole.HEADING, named("After"))).isVisible();
            assertThat(page.getByText("All changes are saved")).isVisible();
            page.reload();
            assertThat(page.getByLabel("Title", exactly())).hasValue("After");
            assertThat(page.getByLabel("Remove the tag typed")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aPlaylistIsPutInOrderByTheKeyboard() {
        var owner = Author.of(port);
        var ids = List.of(owner.tone("Alpha"), owner.tone("Beta"));
        var playlist = owner.playlist("In order", ids);
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(owner.email());
            visitor.page().navigate("/playlists");
            visitor.link("In order").click();

            visitor.page()
                    .waitForResponse(
                            "**/playlists/" + playlist + "/items",
                            () -> visitor.button("Move Beta").press("ArrowUp"));

            assertThat(visitor.page().getByText("Beta is now 1 of 2")).isAttached();
            visitor.page().reload();
            var items = visitor.page().locator(".playlist-items").getByRole(AriaRole.LISTITEM);
            assertThat(items.first()).containsText("Beta");
            assertThat(items.last()).containsText("Alpha");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void whoeverAnAdministratorDisablesCannotSignIn() {
        var admin = SiteClient.admin(port);
        var leaving = SiteClient.user(port);
        var name = "Leaving " + word();
        leaving.patch("/api/v1/users/me", Map.of("displayName", name));
        try (var visitor = chromium.desktop(port);
                var other = chromium.desktop(port)) {
            visitor.signIn(admin.email());
            visitor.page().navigate("/admin/accounts");

            row(visitor, name)
                    .getByText("Disable", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(row(visitor, name)).containsText("Disabled");

            tryToSignIn(other, leaving.email());
            assertThat(other.page().getByRole(AriaRole.ALERT)).isVisible();
            visitor.page().waitForCondition(() -> changesOfAccounts(admin).contains(name));
            visitor.link("Activity").click();
            visitor.page().getByLabel("Kind").selectOption("Changed an account");
            assertThat(row(visitor, name).first()).isVisible();
        }
    }

    private static void tryToSignIn(Visitor visitor, String email) {
        visitor.page().navigate("/login");
        visitor.page().getByLabel("E-mail").fill(email);
        visitor.page().getByLabel("Password").fill(SiteClient.PASSWORD);
        visitor.button("Sign in").click();
    }

    /** What happened is written down a moment later. */
    private static String changesOfAccounts(SiteClient admin) {
        return admin.get("/api/v1/admin/activity?kind=account_change").text();
    }

    private static String visibility(Author owner, String id) {
        return owner.account().get("/api/v1/media/" + id).field("visibility");
    }

    private static Locator row(Visitor visitor, String text) {
        return visitor.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    /** A word that nobody else says. */
    private static String word() {
        return "quagga" + System.nanoTime();
    }

    private static Page.GetByRoleOptions named(Object name) {
        var options = new Page.GetByRoleOptions();
        return name instanceof Pattern pattern
                ? options.setName(pattern)
                : options.setName(name.toString()).setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
