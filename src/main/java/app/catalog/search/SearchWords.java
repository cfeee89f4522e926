package app.catalog.search;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
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

    /** The SQL of a query for all of them in one full-text vector; the last may be unfinished. */
    String query() {
        return IntStream.range(0, words.size()).mapToObj(this::query).collect(joining(" && "));
    }

    /** The SQL of a query for one of them. */
    String query(int index) {
        return "to_tsquery('simple', quote_literal(media_fold(:w%d)) || '%s')"
                .formatted(index, isLast(index) ? ":*" : "");
    }

    /** What {@link #query} takes. */
    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        for (int i = 0; i < words.size(); i++) {
            parameters.put("w" + i, words.get(i));
        }
        return parameters;
    }

    /** Where a text has words that were searched for, or that were meant by a mistyped one. */
    public List<Mark> marksIn(String text) {
        var marks = new ArrayList<Mark>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var word = fold(matcher.group());
            if (IntStream.range(0, words.size()).anyMatch(i -> means(i, word))) {
                marks.add(new Mark(matcher.start(), matcher.end()));
            }
        }
        return List.copyOf(marks);
    }

    private boolean means(int index, String word) {
        var wanted = fold(words.get(index));
        return word.equals(wanted)
                || (isLast(index) && word.startsWith(wanted))
                || (forgives(index) && Typos.between(wanted, word) <= 1 + wanted.length() / 8);
    }

    /** As the database folds words (media_fold), for the letters that are met most. */
    private static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l");
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
