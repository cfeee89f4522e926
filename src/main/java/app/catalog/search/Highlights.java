package app.catalog.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a search found a media: the words that it meant.
 *
 * @param title where they stand in the title
 * @param tags those tags that have one of them
 * @param description what stands around the first of them in the description, or null
 */
public record Highlights(List<Mark> title, List<String> tags, @Nullable Excerpt description) {

    /** How much of a description is shown before and after the first word found. */
    private static final int BEFORE = 60;

    private static final int AFTER = 160;

    /**
     * A part of a longer text.
     *
     * @param text beginning and ending with an ellipsis where something was left out
     * @param marks the words of the search in it
     */
    public record Excerpt(String text, List<Mark> marks) {}

    /** The words of a search in what people wrote about a media. */
    public static Highlights of(
            SearchWords words, String title, List<String> tags, String description) {
        return new Highlights(
                words.marksIn(title),
                tags.stream().filter(tag -> !words.marksIn(tag).isEmpty()).toList(),
                excerpt(words, description));
    }

    private static @Nullable Excerpt excerpt(SearchWords words, String text) {
        var marks = words.marksIn(text);
        if (marks.isEmpty()) {
            return null;
        }
        int from = boundary(text, marks.getFirst().start() - BEFORE);
        int to = boundary(text, marks.getFirst().end() + AFTER);
        var part =
                (from > 0 ? "… " : "")
                        + text.substring(from, to).replaceAll("\\s", " ").strip()
                        + (to < text.length() ? " …" : "");
        return new Excerpt(part, words.marksIn(part));
    }

    /** The place itself, or the next one between two words. */
    private static int boundary(String text, int place) {
        if (place <= 0 || place >= text.length()) {
            return Math.clamp(place, 0, text.length());
        }
        int space = text.indexOf(' ', place);
        return space < 0 ? text.length() : space;
    }
}
