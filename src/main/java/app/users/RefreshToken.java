package app.users;

import java.util.Optional;
import java.util.UUID;

/**
 * What a browser keeps in its cookie to stay signed in: the session, and the secret that is good
 * for one use.
 */
record RefreshToken(UUID session, Secret secret) {

    private static final char SEPARATOR = '.';

    /** Reads a cookie; empty if it was never one of ours. */
    static Optional<RefreshToken> parse(String text) {
        var separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        try {
            var session = UUID.fromString(text.substring(0, separator));
            return Optional.of(
                    new RefreshToken(session, new Secret(text.substring(separator + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text for the cookie. */
    String text() {
        return session.toString() + SEPARATOR + secret.value();
    }
}
