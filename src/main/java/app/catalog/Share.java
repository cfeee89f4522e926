package app.catalog;

import app.storage.MediaId;
import app.users.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that opens one media to whoever has it.
 *
 * @param id part of its address
 * @param media what it opens
 * @param creator who lends what they may do themselves: while they may edit the media, it opens
 * @param passwordHash null where no password is asked for
 * @param expiresAt null for never
 * @param viewLimit how often it opens, null for no limit
 * @param views how often it was opened
 */
record Share(
        UUID id,
        MediaId media,
        AccountId creator,
        @Nullable String passwordHash,
        @Nullable Instant expiresAt,
        @Nullable Integer viewLimit,
        int views,
        Instant createdAt) {

    /** Whether what it opened stays open; nobody opens it anew once it is used up. */
    boolean lasts(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    boolean opens(Instant now) {
        return lasts(now) && (viewLimit == null || views < viewLimit);
    }
}
