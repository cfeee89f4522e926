package app.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The machine's Chromium, without a window. It is {@code /usr/bin/chromium}, or what the
 * environment variable {@code CHROMIUM_PATH} names.
 */
public final class Chromium implements AutoCloseable {

    private static final Path USUAL = Path.of("/usr/bin/chromium");

    /** What a page shall come to may take its time on a slow machine. */
    private static final double PATIENCE_MS = 60_000;

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--autoplay-policy=no-user-gesture-required");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts it.
     *
     * @throws AssertionError if there is none: what only a browser can show must not go unchecked
     */
    public static Chromium start() {
        var program =
                Optional.ofNullable(System.getenv("CHROMIUM_PATH")).map(Path::of).orElse(USUAL);
        if (!Files.isExecutable(program)) {
            throw new AssertionError(
                    "This test drives Chromium, but there is none at "
                            + program
                            + ". Install it (apt-get install chromium), or name another one by"
                            + " CHROMIUM_PATH.");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var ownBrowserOnly = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(ownBrowserOnly));
        var options = new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** Somebody new at a desktop computer. */
    public Visitor desktop(int port) {
        return visitor(port, new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /** Somebody new at a small computer that is set to dark. */
    public Visitor darkLaptop(int port) {
        return visitor(
                port,
                new Browser.NewContextOptions()
                        .setViewportSize(1024, 720)
                        .setColorScheme(ColorScheme.DARK));
    }

    /** Somebody new with a phone. */
    public Visitor phone(int port) {
        return visitor(port, phone());
    }

    /** Somebody new with a phone that is set to dark. */
    public Visitor darkPhone(int port) {
        return visitor(port, phone().setColorScheme(ColorScheme.DARK));
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    private Visitor visitor(int port, Browser.NewContextOptions options) {
        var context = browser.newContext(options.setBaseURL("http://localhost:" + port));
        context.setDefaultTimeout(PATIENCE_MS);
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return new Visitor(context);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
