package app.users;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An account as it and administrators see it.
 *
 * @param avatarId of its picture, or null
 * @param avatarUrl the path of that picture, or null
 * @param preferences what its programs remember, a JSON object
 * @param disabled whether it may not sign in
 */
record AccountView(
        AccountId id,
        String email,
        String displayName,
        Role role,
        @Nullable UUID avatarId,
        @Nullable String avatarUrl,
        JsonNode preferences,
        Usage usage,
        boolean disabled,
        Instant createdAt) {

    /**
     * What an account keeps.
     *
     * @param bytes of originals, uploads under way included
     * @param quotaBytes how many it may keep, or null for no limit
     */
    record Usage(long bytes, @Nullable Long quotaBytes) {}
}
