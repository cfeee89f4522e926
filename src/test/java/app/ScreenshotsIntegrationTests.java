package app;

import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Makes the pictures of {@code docs/images} from a real site with real media. Left out of the usual
 * build; run by {@code mvn -Pscreenshots verify}.
 */
@Tag("screenshots")
@SiteTest
class ScreenshotsIntegrationTests {

    private static final Path MEDIA = Path.of("src", "test", "resources", "media");
    private static final Path IMAGES = Path.of("docs", "images");

    /** A second in which the film shows something. */
    private static final int GOOD_MOMENT = 4;

    private static final String DESCRIPTION =
            """
            A large rabbit, three rodents and a plan.

            0:00 The meadow wakes
            0:18 The rabbit does too

            Made by the Blender Foundation, https://peach.blender.org
            """;

    private static final String CAPTIONS =
            """
            WEBVTT

            00:02.000 --> 00:06.000
            Good morning, meadow.

            00:08.000 --> 00:13.000
            The birds were up long before anybody else.

            00:18.000 --> 00:24.000
            A rabbit of this size needs his sleep.
            """;

    @LocalServerPort int port;

    @Test
    void theReadersOfTheManualSeeTheSiteAsItIs() throws IOException {
        Files.createDirectories(IMAGES);
        var ada = SiteClient.user(port);
        ada.patch("/api/v1/users/me", Map.of("displayName", "Ada"));
        publish(ada, "car-traffic-432p-30s.mp4", "Rush hour on the ring road");
        publish(ada, "hlg10-color-test.mp4", "Colour test of the new camera");
        publish(ada, "bbb_642x642_768kbps_30fps_vp9.webm", "Test of a square film");
        publish(ada, "bear-id3.mp3", "Radio play, first take");
        publish(ada, "sample.avi", "From the archive");
        var film = publish(ada, "big-buck-bunny-480p-30s.mp4", "Big Buck Bunny");

        describe(ada, film);

        try (var chromium = Chromium.start();
                var desktop = chromium.desktop(port);
                var dark = chromium.darkLaptop(port);
                var phone = chromium.phone(port);
                var darkPhone = chromium.darkPhone(port)) {
            shootAll(desktop, ada, film, "");
            shootAll(dark, ada, film, "-dark");
            shootAll(phone, ada, film, "-phone");
            shootAll(darkPhone, ada, film, "-phone-dark");
        }
    }

    private static void shootAll(Visitor visitor, SiteClient ada, String film, String kind) {
        visitor.signIn(ada.email());
        shoot(visitor, "/", "home" + kind);
        shoot(visitor, "/upload", "upload" + kind);
        shoot(visitor, "/studio", "studio" + kind);
        visitor.page().navigate("/watch/" + film);
        stopAtGoodMoment(visitor);
        save(visitor.page(), "watch" + kind);
    }

    /** What people say about a film, and what is said in it. */
    private static void describe(SiteClient owner, String film) {
        var words = Map.of("description", DESCRIPTION, "tags", List.of("open film", "animation"));
        owner.patch("/api/v1/media/" + film, words);
        owner.send(
                "PUT",
                "/api/v1/media/" + film + "/captions/en?label=English",
                BodyPublishers.ofString(CAPTIONS),
                "Content-Type",
                "text/vtt");
    }

    private static String publish(SiteClient owner, String file, String title) {
        var answer =
                owner.upload(MEDIA.resolve(file), Map.of("title", title, "visibility", "public"));
        var id = answer.field("id");
        owner.waitUntil(id, "ready");
        return id;
    }

    private static void stopAtGoodMoment(Visitor visitor) {
        var page = visitor.page();
        visitor.waitUntil("document.querySelector('video')?.readyState >= 3");
        page.evaluate("document.querySelector('video').pause()");
        page.evaluate("s => { document.querySelector('video').currentTime = s }", GOOD_MOMENT);
        visitor.waitUntil("!document.querySelector('video').seeking");
    }

    private static void shoot(Visitor visitor, String path, String name) {
        visitor.page().navigate(path);
        visitor.page().locator("main h1, main h2").first().waitFor();
        visitor.waitUntil("[...document.images].every(image => image.complete)");
        save(visitor.page(), name);
    }

    private static void save(Page page, String name) {
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }
}
