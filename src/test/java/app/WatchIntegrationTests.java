package app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Axe;
import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The player and its page, as people use them in a browser. */
@SiteTest
class WatchIntegrationTests {

    private static final Path FILM =
            Path.of("src", "test", "resources", "media", "car-traffic-432p-30s.mp4");

    private static final String CAPTIONS =
            """
            WEBVTT

            00:00.000 --> 00:10.000
            The morning traffic begins.

            00:20.000 --> 00:29.000
            A lorry passes the bridge.
            """;

    private static final Map<Integer, String> FILMS = new ConcurrentHashMap<>();

    private static Chromium chromium;

    @LocalServerPort int port;

    private String film = "";

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    /** One film for all: making it takes longer than looking at it. */
    @BeforeEach
    void thereIsAFilm() {
        film = FILMS.computeIfAbsent(port, WatchIntegrationTests::publish);
    }

    private static String publish(int port) {
        var owner = SiteClient.user(port);
        var details = Map.of("title", "Rush hour", "visibility", "public");
        var id = owner.upload(FILM, details).field("id");
        owner.waitUntil(id, "ready");
        var captions =
                owner.send(
                        "PUT",
                        "/api/v1/media/" + id + "/captions/en?label=English",
                        BodyPublishers.ofString(CAPTIONS),
                        "Content-Type",
                        "text/vtt");
        assertThat(captions.status()).isEqualTo(200);
        return id;
    }

    @Test
    void keysControlThePlayerUnlessSomebodyTypesOrTurnedThemOff() {
        try (var visitor = watching("/watch/" + film)) {
            var page = visitor.page();
            var keys = page.keyboard();
            keys.press("k");
            visitor.waitUntil(video("paused"));
            keys.press("5");
            visitor.waitUntil(video("currentTime > 14 && video.currentTime < 16"));
            keys.press("l");
            visitor.waitUntil(video("currentTime > 24"));
            keys.press("m");
            visitor.waitUntil(video("muted"));
            keys.press("Shift+>");
            visitor.waitUntil(video("playbackRate === 1.25"));
            keys.press("t");
            assertThat(page.locator(".watch-theatre")).isVisible();

            var search = page.getByLabel("Search what is said");
            search.fill("a");
            search.press("k");
            search.press("m");
            assertThat(search).hasValue("akm");
            assertThat(page.evaluate(video("muted && video.paused"))).isEqualTo(true);

            page.locator("h1").click();
            keys.press("?");
            page.getByLabel("Keys control the player").uncheck();
            keys.press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            keys.press("m");
            assertThat(page.evaluate(video("muted"))).isEqualTo(true);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void captionsAppearAndWhatIsSaidCanBeSearchedAndGoneTo() {
        try (var visitor = watching("/watch/" + film)) {
            var page = visitor.page();
            page.keyboard().press("k");
            visitor.button("Captions").click();
            page.keyboard().press("0");
            visitor.waitUntil(
                    """
                    [...document.querySelector('video').textTracks].some((track) =>
                      track.mode === 'showing'
                        && track.activeCues?.[0]?.text === 'The morning traffic begins.')
                    """);

            page.getByLabel("Search what is said").fill("LORRY");
            var sentences = page.locator(".lines li");
            assertThat(sentences).hasCount(1);
            assertThat(sentences.locator("mark")).hasText("lorry");
            sentences.locator("button").click();
            visitor.waitUntil(video("currentTime >= 20 && !video.paused"));

            page.reload();
            visitor.waitUntil(
                    "[...document.querySelector('video')?.textTracks ?? []]"
                            + ".some((track) => track.mode === 'showing')");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void theChosenQualityIsPlayedAndRemembered() {
        try (var visitor = watching("/watch/" + film)) {
            visitor.chooseQuality("240p");
            visitor.waitUntil(video("videoHeight === 240"));

            visitor.page().reload();
            visitor.waitUntil(video("videoHeight === 240"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void playbackGoesOnWhereOneStopped() {
        try (var visitor = chromium.desktop(port)) {
            visitor.register("Ada");
            visitor.page().navigate("/watch/" + film);
            visitor.waitUntil(video("readyState >= 3"));
            visitor.page().keyboard().press("k");
            visitor.page().keyboard().press("5");
            visitor.waitUntil(video("currentTime > 14 && !video.seeking"));
            visitor.page().waitForResponse("**/position", () -> visitor.link("Home").click());

            visitor.page().navigate("/watch/" + film);
            assertThat(visitor.page().getByText("Going on at 0:1")).isVisible();
            visitor.waitUntil(video("currentTime > 14"));
            visitor.page().navigate("/watch/" + film + "?t=3");
            visitor.waitUntil(video("currentTime >= 3 && video.currentTime < 14"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void anotherSiteShowsThePlayerAloneFromASecondOn() {
        try (var visitor = chromium.desktop(port)) {
            var address = "http://localhost:" + port + "/embed/" + film;
            visitor.page().setContent(frame(address + "?start=12&muted=1"));
            var frame = visitor.page().frameLocator("iframe");
            assertThat(frame.getByRole(AriaRole.LINK)).containsText("Rush hour");
            assertThat(frame.locator("video")).hasCount(0);

            frame.getByLabel("Play Rush hour").click();
            var video = frame.locator("video");
            video.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            visitor.page()
                    .waitForCondition(
                            () -> (boolean) video.evaluate("v => v.currentTime > 12 && v.muted"),
                            new Page.WaitForConditionOptions().setTimeout(60_000));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void thePageHoldsStillWhileItLoadsAndEverybodyCanUseIt() {
        try (var visitor = chromium.desktop(port);
                var dark = chromium.darkLaptop(port)) {
            visitor.watchShifts();
            visitor.page().navigate("/watch/" + film);
            visitor.waitUntil(video("currentTime > 1"));
            assertThat(visitor.shifts()).isLessThan(0.05);
            assertThat(visitor.complaints()).isEmpty();
            visitor.page().keyboard().press("k");
            visitor.button("Settings").click();
            assertThat(Axe.violations(visitor.page())).isEmpty();

            dark.page().navigate("/watch/" + film);
            dark.waitUntil(video("readyState >= 3"));
            dark.page().keyboard().press("k");
            assertThat(Axe.violations(dark.page())).isEmpty();
        }
    }

    private Visitor watching(String path) {
        var visitor = chromium.desktop(port);
        visitor.page().navigate(path);
        visitor.waitUntil(video("readyState >= 3"));
        return visitor;
    }

    /** An expression about the page's video; false while there is none. */
    private static String video(String expression) {
        return "((video) => !!video && !!(video."
                + expression
                + "))(document.querySelector('video'))";
    }

    private static String frame(String address) {
        return "<iframe src='%s' width='640' height='360' allow='autoplay'></iframe>"
                .formatted(address);
    }
}
