package app.catalog;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the next page of playlists begins: after the last one of the page before.
 *
 * @param at when that was made
 * @param id which it was
 */
record PlaylistCursor(Instant at, UUID id) {

    /** Opaque to clients. */
    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for anything that {@link #encode} never made. */
    static Optional<PlaylistCursor> decode(String encoded) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var parts = text.split(" ", -1);
            return parts.length == 2
                    ? Optional.of(
                            new PlaylistCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
