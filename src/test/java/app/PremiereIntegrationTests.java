package app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is still in the making, as those see it who have not signed in. */
@SiteTest
class PremiereIntegrationTests {

    private static final Path MEDIA = Path.of("src", "test", "resources", "media");
    private static final Path FILM = MEDIA.resolve("car-traffic-432p-30s.mp4");
    private static final Path CLIP = MEDIA.resolve("bbb_2500ms.ts");
    private static final String TUS = "/api/v1/uploads/tus";

    private static Chromium chromium;

    @LocalServerPort int port;

    private SiteClient owner = SiteClient.anonymous(0);

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void thereIsAnOwner() {
        owner = SiteClient.user(port);
    }

    @Test
    void aPageComesAliveAndShowsTheFilmToItsEndInTheBestQuality() throws FileNotFoundException {
        var id = begin(FILM, "public");
        try (var visitor = chromium.desktop(port)) {
            var page = visitor.page();
            page.waitForRequest("**/media/" + id + "/events", () -> page.navigate("/watch/" + id));
            assertThat(page.getByText("The file is on its way")).isVisible();
            page.evaluate("window.sameDocument = true");

            finish(id, FILM);
            visitor.waitUntil("document.querySelector('video')?.currentTime > 0.5");
            owner.waitUntil(id, "ready");
            visitor.chooseQuality("432p");
            page.evaluate("document.querySelector('video').currentTime = 20");
            page.evaluate("document.querySelector('video').play()");
            visitor.waitUntil("document.querySelector('video').videoHeight === 432");
            visitor.waitUntil("document.querySelector('video').ended");
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aSharedPageComesAliveAndCountsOneView() throws FileNotFoundException {
        var id = begin(CLIP, "private");
        var share = owner.post("/api/v1/media/" + id + "/shares");
        try (var guest = chromium.desktop(port)) {
            guest.page().navigate("/share/" + share.field("token"));
            assertThat(guest.page().getByText("The file is on its way")).isVisible();

            finish(id, CLIP);
            guest.waitUntil("document.querySelector('video')?.currentTime > 0.5");
            var links = owner.get("/api/v1/media/" + id + "/shares").json();
            assertThat(links.at("/items/0/views").intValue()).isOne();
            assertThat(guest.complaints()).isEmpty();
        }
    }

    /** An upload of which no byte has come yet; returns the id. */
    private String begin(Path file, String visibility) {
        var length = String.valueOf(file.toFile().length());
        var about = "filename %s,visibility %s".formatted(base64("film.mp4"), base64(visibility));
        var answer =
                owner.send(
                        "POST",
                        TUS,
                        BodyPublishers.noBody(),
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Length",
                        length,
                        "Upload-Metadata",
                        about);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.header("Location").substring(TUS.length() + 1);
    }

    private void finish(String id, Path file) throws FileNotFoundException {
        var answer =
                owner.send(
                        "PATCH",
                        TUS + "/" + id,
                        BodyPublishers.ofFile(file),
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Offset",
                        "0",
                        "Content-Type",
                        "application/offset+octet-stream");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
