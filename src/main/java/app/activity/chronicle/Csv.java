package app.activity.chronicle;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of comma-separated values (RFC 4180). Spreadsheets take a cell that begins like a
 * formula for one, and carry it out: such cells get an apostrophe in front.
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** One row with its line break; null is an empty cell. */
    static String row(@Nullable String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var harmless = beginsFormula(text) ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** Spreadsheets skip spaces in front. */
    private static boolean beginsFormula(String text) {
        var visible = text.strip();
        return FORMULA.indexOf(text.charAt(0)) >= 0
                || (!visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0);
    }
}
