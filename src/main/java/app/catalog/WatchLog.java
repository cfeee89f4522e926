package app.catalog;

import app.storage.MediaId;
import app.users.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Remembers how far people have watched; a room below keeps it. */
public interface WatchLog {

    /** What somebody has seen to its end. */
    Collection<MediaId> seen(AccountId viewer);

    /** How far somebody has watched several media, in one query; those never watched are absent. */
    Map<MediaId, Watched> watched(AccountId viewer, Collection<MediaId> ids);

    /**
     * Where a viewer stopped.
     *
     * @param seconds from the beginning
     * @param at when
     * @param seen whether they have seen it to its end, then or before
     */
    record Watched(double seconds, Instant at, boolean seen) {}
}
