package app.ingest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.BadConnection;
import app.testing.BucketSiteTest;
import app.testing.Chromium;
import app.testing.SiteClient;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploads with the web UI straight to the bucket. Needs the web UI to be built. */
@BucketSiteTest
class BrowserDirectUploadIntegrationTests {

    /** Three parts. */
    private static final byte[] FILM = Films.film(12_000_000);

    private static final double WAIT_MS = 90_000;

    @TempDir Path folder;
    @LocalServerPort int port;
    @Autowired BadConnection bucket;
    @Autowired JdbcClient database;

    @Test
    void aFileGoesStraightToTheBucketPartByPart() throws IOException {
        SiteClient.admin(port);
        var name = "straight-%d.mp4".formatted(System.nanoTime());
        var film = Files.write(folder.resolve(name), FILM);
        List<String> sent = new CopyOnWriteArrayList<>();
        try (var chromium = Chromium.start();
                var visitor = chromium.desktop(port)) {
            visitor.register("Ada");
            visitor.page().onRequest(request -> sent.add(request.method() + " " + request.url()));

            visitor.upload(film);

            var card = visitor.page().getByRole(AriaRole.LISTITEM).filter(named(name));
            assertThat(card.getByRole(AriaRole.LINK)).isVisible(soon());
            assertThat(sent.stream().filter(each -> each.startsWith("PUT " + bucket.endpoint())))
                    .hasSize(3);
            assertThat(sent).noneMatch(each -> each.contains("/uploads/tus"));
            assertThat(visitor.complaints()).isEmpty();
        }
        assertThat(sizeOf(name)).isEqualTo(FILM.length);
    }

    private long sizeOf(String name) {
        return database.sql("select received from uploads where file_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(WAIT_MS);
    }
}
