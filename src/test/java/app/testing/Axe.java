package app.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Asks axe-core what on a page keeps people from using it who see, hear or move differently: WCAG
 * 2.2 at levels A and AA.
 */
public final class Axe {

    private static final Path SCRIPT =
            Path.of("src", "main", "frontend", "node_modules", "axe-core", "axe.min.js");

    private static final String ASK =
            """
            async () => {
              // What fades in is judged by what it becomes. Nobody waits for it: what lies off
              // the screen may never be drawn, and its animations never end.
              document.getAnimations()
                .filter((animation) => animation.effect?.getTiming().iterations !== Infinity)
                .forEach((animation) => animation.finish());
              const { violations } = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations'],
              });
              return violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .flatMap(({ id, help, nodes }) => nodes.map((node) =>
                  `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary}`));
            }
            """;

    private Axe() {}

    /** The serious and critical violations on a page as it is now, each as a sentence. */
    public static List<String> violations(Page page) {
        // Not as a script element: the page's own policy forbids one.
        page.evaluate("() => { const module = undefined;\n" + script() + "\n}");
        return ((List<?>) page.evaluate(ASK)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "axe-core is not there: build the web UI once, which installs it", e);
        }
    }
}
