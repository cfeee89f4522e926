package app.catalog;

import app.transcode.MediaKind;
import app.users.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which media a list shows, of those its reader may see. Null leaves a part open.
 *
 * @param query what is searched for
 * @param sort in which order
 * @param limit at most so many
 * @param after only what follows this in the order
 */
record MediaFilter(
        @Nullable String query,
        @Nullable MediaKind kind,
        @Nullable AccountId owner,
        @Nullable String tag,
        @Nullable MediaStatus status,
        Sort sort,
        int limit,
        @Nullable Cursor after) {}
