package app.playback;

import app.storage.MediaId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page of a history begins: after the last item of the one before.
 *
 * @param at when it was watched
 * @param id the media
 */
record HistoryCursor(Instant at, MediaId id) {

    /** Opaque to clients. */
    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for anything that {@link #encode} never made. */
    static Optional<HistoryCursor> decode(String encoded) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            var at = Instant.parse(text.substring(0, Math.max(0, space)));
            return MediaId.parse(text.substring(space + 1)).map(id -> new HistoryCursor(at, id));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
