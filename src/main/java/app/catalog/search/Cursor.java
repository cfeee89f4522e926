package app.catalog.search;

import app.storage.MediaId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page begins: after the last item of the one before, whatever was added meanwhile.
 *
 * @param sort the order of the list
 * @param key of the last item: a time, a number of views or a rank
 * @param id of the last item
 */
public record Cursor(Sort sort, Object key, MediaId id) {

    /** Opaque to clients. */
    public String encode() {
        var text = sort.name() + ' ' + key + ' ' + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor of a list in this order; empty for anything that {@link #encode} never made. */
    public static Optional<Cursor> decode(String encoded, Sort sort) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var parts = text.split(" ", -1);
            if (parts.length != 3 || !parts[0].equals(sort.name())) {
                return Optional.empty();
            }
            var id = new MediaId(parts[2]);
            return sort.parse(parts[1]).map(key -> new Cursor(sort, key, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
