package app.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A search in words: each must occur in what is found, the last one perhaps not typed to its end.
 *
 * @param words letters and digits only, so that none is an operator to the database
 */
public record SearchWords(List<String> words) {

    /** Further words of a search are not looked at: nobody types so many. */
    private static final int MOST = 8;

    /** Shorter words have too few letters to tell an error from another word. */
    private static final int FORGIVING_LENGTH = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    /** The words of what somebody typed. */
    public static SearchWords of(String query) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(query);
        while (matcher.find() && words.size() < MOST) {
            words.add(matcher.group());
        }
        return new SearchWords(List.copyOf(words));
    }

    /** Whether there is nothing to search for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isLast(int index) {
        return index == words.size() - 1;
    }

    /** Whether something like it will do as well. */
    boolean forgives(int index) {
        var word = words.get(index);
        return word.codePointCount(0, word.length()) >= FORGIVING_LENGTH;
    }
}
