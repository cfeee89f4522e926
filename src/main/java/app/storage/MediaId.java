package app.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one media, from its first uploaded byte to its last segment: 26 characters of lower-case
 * base 32, 128 random bits, so that it cannot be guessed and is safe in paths, keys and URLs.
 *
 * @param value 26 characters of {@code a-z2-7}
 */
public record MediaId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * @throws IllegalArgumentException if the value does not have the form of an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MediaId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a media id");
        }
    }

    /** The id that a text from outside spells; empty if it spells none. */
    public static Optional<MediaId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MediaId(text)) : Optional.empty();
    }

    /** A new id that nothing else has. */
    public static MediaId random() {
        var id = new StringBuilder(26);
        for (int i = 0; i < 26; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        return new MediaId(id.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
