package app.activity.chronicle;

import app.storage.MediaId;
import app.users.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null and empty stand for all.
 *
 * @param kinds any of these
 * @param account who did it, or whom it concerns
 * @param from the first moment
 * @param until the moment after the last
 */
record Filter(
        List<Kind> kinds,
        @Nullable AccountId account,
        @Nullable MediaId media,
        @Nullable Instant from,
        @Nullable Instant until) {}
