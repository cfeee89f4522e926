package app.activity.webhooks;

import app.users.AccountId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told what becomes of media.
 *
 * @param owner whose it is
 * @param events what it is told of
 * @param allMedia whether of everybody's media, while its owner is an administrator
 * @param secret what its messages are signed with
 * @param failingSince since when nothing could be delivered; null when the last one could
 * @param disabledAt when it was given up; null while it is told
 */
record Webhook(
        UUID id,
        AccountId owner,
        String url,
        Set<WebhookEvent> events,
        boolean allMedia,
        String secret,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt) {

    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }
}
