package app.catalog.search;

import app.storage.MediaId;
import app.transcode.MediaKind;
import app.users.AccountId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which media a list shows, of those its reader may see. Null leaves a part open.
 *
 * @param query what is searched for
 * @param status as the table {@code media} spells it
 * @param without what is left out, whatever else it is
 * @param sort in which order
 * @param limit at most so many
 * @param likeness how alike two words must be for one to pass as a mistyped other: 1 wants the same
 *     letters
 * @param after only what follows this in the order
 */
public record SearchFilter(
        @Nullable String query,
        @Nullable MediaKind kind,
        @Nullable AccountId owner,
        @Nullable String tag,
        @Nullable String status,
        Collection<MediaId> without,
        Sort sort,
        int limit,
        double likeness,
        @Nullable Cursor after) {}
