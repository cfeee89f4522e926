package app.health;

import java.util.Map;

/**
 * What a look at something found.
 *
 * @param level how well it works
 * @param sentence for the person who runs the site: how it is and, where it is not well, what to do
 * @param facts numbers and names beside it, for administrators only
 */
public record Finding(Level level, String sentence, Map<String, Object> facts) {

    /** How well something works. */
    public enum Level {
        /** Nothing to do. */
        WELL,
        /** It works, but somebody should see to it. */
        STRAINED,
        /** It does not work. */
        BROKEN
    }

    /** It works. */
    public static Finding well(String sentence) {
        return new Finding(Level.WELL, sentence, Map.of());
    }

    /** It works, but somebody should see to it. */
    public static Finding strained(String sentence) {
        return new Finding(Level.STRAINED, sentence, Map.of());
    }

    /** It does not work. */
    public static Finding broken(String sentence) {
        return new Finding(Level.BROKEN, sentence, Map.of());
    }

    /** The same with facts. */
    public Finding with(Map<String, Object> more) {
        return new Finding(level, sentence, Map.copyOf(more));
    }
}
