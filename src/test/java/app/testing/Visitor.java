package app.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Somebody in front of a browser, who does what people do and remembers what it complained of. */
public final class Visitor implements AutoCloseable {

    /** What is waited for may first have to be transcoded, on a slow machine. */
    private static final double PATIENCE_MS = 120_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
    }

    /** What they look at. */
    public Page page() {
        return page;
    }

    /**
     * What the browser's console told since the start: failed requests, exceptions, violations of
     * the Content-Security-Policy.
     */
    public List<String> complaints() {
        return complaints;
    }

    /** Makes an account under a new address, through the site's own form. */
    public void register(String name) {
        page.navigate("/register");
        page.getByLabel("Name", exactly()).fill(name);
        page.getByLabel("E-mail").fill("visitor-" + UUID.randomUUID() + "@example.org");
        page.getByLabel("Password").fill(SiteClient.PASSWORD);
        button("Create account").click();
        button("Account menu").waitFor();
    }

    /** Signs in with the usual password. */
    public void signIn(String email) {
        page.navigate("/login");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(SiteClient.PASSWORD);
        button("Sign in").click();
        button("Account menu").waitFor();
    }

    /** Goes to the upload page as people do, and chooses a file. */
    public void upload(Path file) {
        link("Upload").first().click();
        page.getByLabel("Choose files").setInputFiles(file);
    }

    /** Chooses a rendition in the player's own menu, such as "480p". */
    public void chooseQuality(String name) {
        button("Settings").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Quality")).click();
        var choice = new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
        page.getByRole(AriaRole.MENUITEMRADIO, choice).click();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /**
     * Waits until a script's expression is true; the page's own policy forbids it to wait itself.
     */
    public void waitUntil(String expression) {
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate(expression)),
                new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
    }

    /** Measures on each page opened from now on how far things move that nobody touched. */
    public void watchShifts() {
        page.addInitScript(
                """
                window.shifted = 0;
                new PerformanceObserver((list) => list.getEntries()
                    .filter((entry) => !entry.hadRecentInput)
                    .forEach((entry) => { window.shifted += entry.value; }))
                  .observe({ type: 'layout-shift', buffered: true });
                """);
    }

    /** How much has moved by itself on this page, as browsers measure it: up to 0.1 is good. */
    public double shifts() {
        return ((Number) page.evaluate("window.shifted")).doubleValue();
    }

    /** Whether the page is wider than the screen. */
    public boolean mustScrollSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    @Override
    public void close() {
        context.close();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
