package app.ingest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploads with the web UI (tus-js-client) that are interrupted. Needs the web UI to be built. */
@SiteTest
class BrowserUploadIntegrationTests {

    private static final byte[] FILM = Films.film(3_000_000);
    private static final int FIRST = 1_000_000;
    private static final String UPLOADS = "**/api/v1/uploads/tus/*";
    private static final double WAIT_MS = 90_000;

    /** As a browser that has no room for the files. */
    private static final String FORGET_FILES =
            """
            () => new Promise((resolve, reject) => {
              const opened = indexedDB.open('marquee-uploads');
              opened.onerror = reject;
              opened.onsuccess = () => {
                const change = opened.result.transaction('uploads', 'readwrite');
                change.oncomplete = () => resolve();
                change.objectStore('uploads').openCursor().onsuccess = ({ target }) => {
                  const at = target.result;
                  if (at) {
                    at.update({ ...at.value, source: null });
                    at.continue();
                  }
                };
              };
            })
            """;

    @TempDir Path folder;
    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @BeforeEach
    void theSiteIsSetUp() {
        SiteClient.admin(port);
    }

    @Test
    void anUploadGoesOnByItselfAfterThePageWasClosedAndNothingTypedIsLost() throws IOException {
        var name = "closed-%d.mp4".formatted(System.nanoTime());
        var film = film(name);
        try (var chromium = Chromium.start();
                var visitor = chromium.desktop(port)) {
            visitor.register("Ada");
            breakOff(visitor, film);
            visitor.page().getByLabel("Title").fill("Typed on the way");
            visitor.page().close();
            Assertions.assertThat(received(name)).isEqualTo(FIRST);

            visitor.page().context().unroute(UPLOADS);
            var page = visitor.page().context().newPage();
            page.navigate("/");

            var tray = page.getByRole(AriaRole.REGION, named("Uploads"));
            assertThat(tray).containsText("Typed on the way", soon());
            assertThat(tray).containsText("1 file uploaded", soon());
            assertStored(name, film);
            page.navigate("/studio");
            assertThat(page.getByText("Typed on the way").first()).isVisible(visible());
        }
    }

    @Test
    void aFileThatTheBrowserCannotOpenByItselfIsChosenAgain() throws IOException {
        var name = "lost-%d.mp4".formatted(System.nanoTime());
        var film = film(name);
        try (var chromium = Chromium.start();
                var visitor = chromium.desktop(port)) {
            visitor.register("Ada");
            breakOff(visitor, film);
            visitor.page().evaluate(FORGET_FILES);
            visitor.page().close();

            visitor.page().context().unroute(UPLOADS);
            var page = visitor.page().context().newPage();
            page.navigate("/upload");
            assertThat(page.getByText("Choose the file again: it goes on")).isVisible(visible());
            page.getByLabel("Choose " + name + " again").setInputFiles(film);

            open(page).waitFor(new Locator.WaitForOptions().setTimeout(WAIT_MS));
            assertStored(name, film);
        }
    }

    @Test
    void anUploadIsPausedAndGoesOn() throws IOException {
        var name = "halted-%d.mp4".formatted(System.nanoTime());
        var film = film(name);
        try (var chromium = Chromium.start();
                var visitor = chromium.desktop(port)) {
            visitor.register("Ada");
            breakOff(visitor, film);
            visitor.button("Pause").click();
            assertThat(visitor.button("Resume")).isVisible(visible());

            visitor.page().context().unroute(UPLOADS);
            visitor.button("Resume").click();

            open(visitor.page()).waitFor(new Locator.WaitForOptions().setTimeout(WAIT_MS));
            assertStored(name, film);
        }
    }

    /** Begins an upload that gets only so far, in whichever of the browser's pages. */
    private void breakOff(Visitor visitor, Path film) {
        visitor.page().context().route(UPLOADS, this::breakOffChunks);
        visitor.upload(film);
        assertThat(visitor.page().getByText("The connection is lost")).isVisible(visible());
    }

    /** Lets the first bytes of a file through, then behaves as a network that is gone. */
    private void breakOffChunks(Route route) {
        var request = route.request();
        if (!request.method().equals("PATCH")) {
            route.resume();
            return;
        }
        if ("0".equals(request.headers().get("upload-offset"))) {
            var bearer = Objects.requireNonNull(request.headers().get("authorization"));
            var token = bearer.substring("Bearer ".length());
            var path = URI.create(request.url()).getPath();
            new TusClient(SiteClient.anonymous(port).withToken(token))
                    .patch(path, 0, Films.start(FILM, FIRST));
        }
        route.abort("connectionreset");
    }

    private Path film(String name) throws IOException {
        return Files.write(folder.resolve(name), FILM);
    }

    private static Locator open(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open its page"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(WAIT_MS);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(WAIT_MS);
    }

    private long received(String name) {
        return database.sql("select received from uploads where file_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private void assertStored(String name, Path film) throws IOException {
        var hash =
                database.sql("select sha256 from uploads where file_name = ?")
                        .param(name)
                        .query(String.class)
                        .list();
        Assertions.assertThat(hash).containsExactly(TusFiles.sha256(Files.readAllBytes(film)));
    }
}
