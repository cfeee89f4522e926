package app.catalog.search;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** In which order a list stands: always by a key, then by id, the greatest first. */
public enum Sort {
    NEWEST("m.created_at"),
    VIEWS("m.views"),
    RELEVANCE("");

    private final String key;

    Sort(String key) {
        this.key = key;
    }

    /** The SQL of its key; {@link #RELEVANCE} has the rank of the search instead. */
    String key() {
        return key;
    }

    /** Reads back a key that a {@link Cursor} carried. */
    Optional<Object> parse(String value) {
        try {
            return Optional.of(
                    switch (this) {
                        case NEWEST -> OffsetDateTime.parse(value);
                        case VIEWS -> Long.valueOf(value);
                        case RELEVANCE -> Double.valueOf(value);
                    });
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
