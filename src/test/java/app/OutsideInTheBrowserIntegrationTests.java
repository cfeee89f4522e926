package app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Axe;
import app.testing.Chromium;
import app.testing.OutsideSiteTest;
import app.testing.SiteClient;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people have other servers told, and what administrators see, as they do it in a browser. */
@OutsideSiteTest
class OutsideInTheBrowserIntegrationTests {

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
    void anAddressIsAddedTriedAndDeletedAgain() throws IOException {
        var account = SiteClient.user(port);
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        var address = "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(account.email());
            var page = visitor.page();
            page.navigate("/account/webhooks");
            page.getByLabel("Address", new Page.GetByLabelOptions().setExact(true)).fill(address);
            visitor.button("Add the address").click();
            assertThat(page.getByLabel("Secret")).not().hasValue("");
            assertThat(Axe.violations(page)).isEmpty();
            page.keyboard().press("Escape");

            visitor.button("Send a test to " + address).click();
            assertThat(page.getByText("Answered 204")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();

            visitor.button("Delete " + address).click();
            visitor.button("Delete").click();
            assertThat(page.getByText("No address is told yet.")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aFileIsFetchedFromALink() throws IOException {
        var film = Files.readAllBytes(Path.of("src/test/resources/media/bbb_2500ms.ts"));
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, film.length);
                    exchange.getResponseBody().write(film);
                    exchange.close();
                });
        server.start();
        var address = "http://127.0.0.1:%d/film.ts".formatted(server.getAddress().getPort());
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(SiteClient.user(port).email());
            var page = visitor.page();
            page.navigate("/upload");
            page.getByText("Fetch from a link").click();
            page.getByLabel("Link to a file").fill(address);
            visitor.button("Fetch").click();

            var fetched = page.getByRole(AriaRole.LIST, list("Fetched from links"));
            assertThat(fetched.getByText("Fetched", exactly())).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            fetched.getByRole(AriaRole.LINK).click();
            assertThat(page.getByLabel("Title", exactLabel())).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAdministratorSeesWorkStorageAndSettingsAtAGlance() {
        var admin = SiteClient.admin(port);
        try (var visitor = chromium.desktop(port)) {
            visitor.signIn(admin.email());
            var page = visitor.page();
            page.navigate("/admin");
            assertThat(page.getByText("What was done")).isVisible();
            assertThat(page.getByText("Free space")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();

            page.navigate("/admin/site");
            page.getByLabel("Find a setting").fill("webhooks.tries");
            assertThat(page.getByRole(AriaRole.CELL, cell("3"))).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static Page.GetByRoleOptions list(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Page.GetByLabelOptions exactLabel() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions cell(String text) {
        return new Page.GetByRoleOptions().setName(text).setExact(true);
    }
}
