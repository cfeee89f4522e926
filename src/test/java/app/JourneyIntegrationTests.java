package app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the product promises, done in a browser by somebody who has never seen it. */
@SiteTest
class JourneyIntegrationTests {

    private static final Path MEDIA = Path.of("src", "test", "resources", "media");
    private static final Path FILM = MEDIA.resolve("big-buck-bunny-480p-30s.mp4");
    private static final Path CLIP = MEDIA.resolve("bbb_2500ms.ts");
    private static final Path BROKEN = MEDIA.resolve("invalid-bitstream.webm");

    private static final double TRANSCODE_MS = 180_000;

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

    /** The very first visitor would be asked to set the site up. */
    @BeforeEach
    void theSiteIsSetUp() {
        SiteClient.admin(port);
    }

    @Test
    void somebodyRegistersUploadsAFilmAndWatchesIt() {
        try (var visitor = chromium.desktop(port)) {
            var page = visitor.page();
            visitor.register("Ada");

            visitor.upload(FILM);
            visitor.link("Open its page").click();
            page.waitForURL("**/watch/*");
            page.evaluate("window.sameDocument = true");
            var progress = rememberedProgress(visitor);

            var video = page.locator("video");
            video.waitFor(new Locator.WaitForOptions().setTimeout(TRANSCODE_MS));
            assertThat(progress.values()).isSorted().doesNotHaveDuplicates();

            visitor.waitUntil("document.querySelector('video').currentTime > 1");
            assertThat(number(video.evaluate("v => v.seekable.start(0)"))).isLessThan(0.1);
            visitor.chooseQuality("480p");
            visitor.waitUntil("document.querySelector('video').videoHeight === 480");
            assertThat(video).hasJSProperty("videoWidth", 854);
            // It was begun early; its end comes to it, without the page being loaded again.
            visitor.waitUntil("Math.abs(document.querySelector('video').duration - 30) < 0.1");
            video.evaluate("v => { v.currentTime = 28 }");
            visitor.waitUntil("document.querySelector('video').ended");
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            assertThat(video.evaluate("v => v.error")).isNull();
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aFileThatCannotBeReadTellsWhyAndMayBeTriedAgain() {
        try (var visitor = chromium.desktop(port)) {
            visitor.register("Grace");

            visitor.upload(BROKEN);
            visitor.link("Open its page").click();

            var failure = visitor.page().getByRole(AriaRole.ALERT);
            assertThat(failure).containsText("This could not be processed", within(TRANSCODE_MS));
            visitor.button("Try again").click();
            assertThat(failure).isHidden();
            assertThat(failure).containsText("This could not be processed", within(TRANSCODE_MS));
        }
    }

    @Test
    void whatIsPrivateIsNotThereForOthersUntilItIsShared() {
        try (var owner = chromium.desktop(port);
                var other = chromium.desktop(port)) {
            owner.register("Owner");
            other.register("Somebody else");
            owner.upload(CLIP);
            owner.link("Watch now").click(new Locator.ClickOptions().setTimeout(TRANSCODE_MS));
            owner.page().waitForURL("**/watch/*");
            var address = owner.page().url();

            other.page().navigate(address);
            assertThat(other.page().getByText("There is nothing here")).isVisible();

            owner.button("Edit").click();
            owner.page().getByLabel("Who may watch").selectOption("Team");
            owner.button("Save").click();
            assertThat(owner.page().getByRole(AriaRole.DIALOG)).hasCount(0);
            other.page().reload();
            assertThat(other.page().locator("video")).isVisible();
        }
    }

    @Test
    void whatIsDeletedIsGoneFromTheStudio() {
        try (var visitor = chromium.desktop(port)) {
            visitor.register("Tidy");
            visitor.upload(CLIP);
            visitor.link("Watch now")
                    .waitFor(new Locator.WaitForOptions().setTimeout(TRANSCODE_MS));

            visitor.button("Account menu").click();
            visitor.link("Your media").click();
            visitor.button("Delete bbb 2500ms").click();
            visitor.button("Delete").click();

            assertThat(visitor.page().getByText("Your stage is empty")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void theSessionOutlivesAReloadAndEndsWithSigningOut() {
        try (var visitor = chromium.desktop(port)) {
            visitor.register("Ada");

            visitor.page().reload();
            visitor.button("Account menu").click();
            visitor.button("Sign out").click();
            visitor.link("Sign in").first().waitFor();
            visitor.page().navigate("/studio");

            assertThat(visitor.page()).hasURL(Pattern.compile(".*/login\\?next=%2Fstudio"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/upload", "/studio", "/account", "/watch/none"})
    void aPhoneNeedsNoSidewaysScrolling(String path) {
        try (var visitor = chromium.phone(port)) {
            visitor.register("On the road, with quite a long name for a small screen");

            visitor.page().navigate(path);
            visitor.page().waitForLoadState();

            assertThat(visitor.page().locator("main h1, main h2").first()).isAttached();
            assertThat(visitor.mustScrollSideways()).isFalse();
        }
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }

    /** Writes down each value the progress bar shows from now on. */
    private static Remembered rememberedProgress(Visitor visitor) {
        visitor.page()
                .evaluate(
                        """
                        window.progressValues = [];
                        setInterval(() => {
                          const bar = document.querySelector('.stage progress');
                          if (bar?.hasAttribute('value') && bar.value !== progressValues.at(-1)) {
                            progressValues.push(bar.value);
                          }
                        }, 20);
                        """);
        return () -> numbers(visitor.page().evaluate("window.progressValues"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static List<Double> numbers(Object values) {
        return ((List<?>) values).stream().map(value -> ((Number) value).doubleValue()).toList();
    }

    /** What was seen so far. */
    private interface Remembered {
        List<Double> values();
    }
}
