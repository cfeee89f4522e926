package app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Axe;
import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Share links and playlists, as people use them in a browser. */
@SiteTest
class SharingIntegrationTests {

    private static final Path CLIP = Path.of("src", "test", "resources", "media", "bbb_2500ms.ts");

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
    void aShareLinkOpensWhatIsPrivateUntilItIsRevoked() {
        var account = SiteClient.user(port);
        var clip = publish(account, "Secret premiere", "private");
        try (var owner = chromium.desktop(port);
                var guest = chromium.desktop(port)) {
            owner.signIn(account.email());
            owner.page().navigate("/watch/" + clip);
            owner.button("Share").click();
            owner.button("New share link").click();
            owner.page().getByLabel("Views at most").fill("5");
            owner.page().getByLabel("Password").fill("swordfish");
            owner.button("Make and copy").click();
            assertThat(owner.page().getByText("0 of 5 views")).isVisible();
            var link = (String) owner.page().evaluate("navigator.clipboard.readText()");

            guest.page().navigate(link);
            assertThat(guest.page().getByText("This is shared with a password")).isVisible();
            assertThat(Axe.violations(guest.page())).isEmpty();
            enter(guest, "guesswork");
            assertThat(guest.page().getByRole(AriaRole.ALERT)).containsText("password");
            enter(guest, "swordfish");
            guest.waitUntil("document.querySelector('video')?.currentTime > 0.5");
            assertThat(guest.page().getByText("Secret premiere").first()).isVisible();

            owner.button("Revoke").click();
            assertThat(owner.page().getByText("of 5 views")).hasCount(0);
            guest.page().reload();
            assertThat(guest.page().getByText("This link has ended")).isVisible();
        }
    }

    @Test
    void aPlaylistIsWatchedFromOneMediaToTheNext() {
        var account = SiteClient.user(port);
        var first = publish(account, "Part one", "public");
        var second = publish(account, "Part two", "public");
        var list =
                account.post("/api/v1/playlists", Map.of("title", "Both", "visibility", "public"))
                        .field("id");
        account.put(
                "/api/v1/playlists/" + list + "/items", Map.of("mediaIds", List.of(first, second)));
        try (var visitor = chromium.desktop(port)) {
            visitor.page().navigate("/watch/" + first + "?list=" + list);
            assertThat(visitor.page().locator(".playlist-panel")).containsText("1 of 2");

            visitor.page().waitForURL("**/watch/" + second + "?list=" + list);
            assertThat(visitor.page().locator(".playlist-panel")).containsText("2 of 2");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static String publish(SiteClient owner, String title, String visibility) {
        var answer = owner.upload(CLIP, Map.of("title", title, "visibility", visibility));
        var id = answer.field("id");
        owner.waitUntil(id, "ready");
        return id;
    }

    private static void enter(Visitor guest, String password) {
        guest.page().getByLabel("Password").fill(password);
        guest.button("Watch").click();
    }
}
