package app.catalog;

import app.users.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A playlist as the API shows it.
 *
 * @param itemCount how many media of it the caller may see
 * @param poster of the first of them, or null
 * @param updatedAt when it, or its list, was changed last
 * @param items all of them in order; null in lists of playlists
 */
record PlaylistJson(
        UUID id,
        String title,
        String description,
        Visibility visibility,
        Person owner,
        int itemCount,
        @Nullable String poster,
        Instant createdAt,
        Instant updatedAt,
        @Nullable List<MediaJson> items) {

    /**
     * One page of a list of playlists.
     *
     * @param items the newest first
     * @param nextCursor what to ask for the next page with, or null on the last one
     */
    record Page(List<PlaylistJson> items, @Nullable String nextCursor) {}
}
