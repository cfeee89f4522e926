package app.ingest.tus;

import app.problems.Problem;
import app.problems.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client says about a file: {@code Upload-Metadata}, pairs of a key and a Base64 value,
 * separated by commas.
 *
 * @param header as the client sent it; empty when it said nothing
 * @param values what the keys stand for
 */
public record Metadata(String header, Map<String, String> values) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x2b\\x2d-\\x7e]+");

    /**
     * Reads the header.
     *
     * @throws Problem {@code malformed_request}
     */
    static Metadata parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Metadata("", Map.of());
        }
        var values = new HashMap<String, String>();
        for (var pair : header.split(",", -1)) {
            var words = pair.strip().split(" +", 2);
            var value = words.length == 2 ? decode(words[1]) : "";
            if (!KEY.matcher(words[0]).matches() || values.put(words[0], value) != null) {
                throw malformed();
            }
        }
        return new Metadata(header.strip(), Map.copyOf(values));
    }

    /** One value; empty when the client did not give it. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return new Problem(
                RequestProblem.MALFORMED_REQUEST,
                "Upload-Metadata is no list of different keys with Base64 values.");
    }
}
