package app.catalog;

import java.util.Locale;
import java.util.regex.Pattern;

/** Cleans what people call things: pure functions on text that is only ever shown. */
final class Label {

    /** Control characters, and the ones that turn the direction of the text around them. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+");

    private static final Pattern UNSEEN_IN_TEXT =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");

    /** Dots, underscores, and hyphens that do not stand in a date or number. */
    private static final Pattern JOINTS = Pattern.compile("[_.]+|(?<!\\d)-+|-+(?!\\d)");

    private Label() {}

    /** One line without surrounding or repeated spaces. */
    static String line(String text) {
        return SPACES.matcher(UNSEEN.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    }

    /** Several lines. */
    static String text(String text) {
        return UNSEEN_IN_TEXT.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }

    /** A title made of a file's name: {@code my_summer-film.mp4} reads "My summer film". */
    static String title(String fileName, int longest) {
        var name = FOLDERS.matcher(line(fileName)).replaceFirst("");
        var stem = EXTENSION.matcher(name).replaceFirst("");
        var words = line(JOINTS.matcher(stem).replaceAll(" "));
        if (words.isEmpty()) {
            return "Untitled";
        }
        int first = words.offsetByCodePoints(0, 1);
        return cut(
                words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first),
                longest);
    }

    /** How many characters a person counts, nearly: code points. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text, or as much of its beginning as may be kept. */
    static String cut(String text, int longest) {
        return length(text) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }
}
