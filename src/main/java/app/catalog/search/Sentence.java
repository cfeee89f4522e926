package app.catalog.search;

import static java.util.Comparator.comparingLong;

import app.transcode.WebVtt;
import app.transcode.WebVtt.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that is said in a media, as one reads it in a list of results.
 *
 * @param seconds when it begins
 * @param text one line
 */
public record Sentence(double seconds, String text) {

    /** Captions without full stops are cut where they are long enough to be read at a glance. */
    private static final int LONG = 160;

    /** Milliseconds of silence that end a sentence. */
    private static final long SILENCE = 2_000;

    private static final Pattern END = Pattern.compile("[.!?…。！？][\"'”’»)\\]]*$");

    /**
     * The sentences of a text track. One that runs over several cues is put together, so that a
     * search for two of its words finds it, and begins where it begins to be said.
     */
    public static List<Sentence> of(WebVtt track) {
        var sentences = new ArrayList<Sentence>();
        var words = new StringBuilder();
        long start = 0;
        long end = 0;
        var cues = track.cues().stream().sorted(comparingLong(Cue::start)).toList();
        for (var cue : cues) {
            if (!words.isEmpty() && isOver(words, cue, end)) {
                sentences.add(new Sentence(start / 1000.0, words.toString()));
                words.setLength(0);
            }
            start = words.isEmpty() ? cue.start() : start;
            end = cue.end();
            var text = cue.plain();
            words.append(words.isEmpty() || text.isEmpty() ? "" : " ").append(text);
        }
        if (!words.isEmpty()) {
            sentences.add(new Sentence(start / 1000.0, words.toString()));
        }
        return List.copyOf(sentences);
    }

    private static boolean isOver(StringBuilder words, Cue next, long end) {
        return words.length() > LONG || next.start() - end > SILENCE || END.matcher(words).find();
    }
}
