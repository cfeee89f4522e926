package app.activity.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address.
 *
 * @param body JSON, sent as it is
 * @param state {@code waiting}, {@code delivered} or {@code failed}
 * @param attempts how often it was sent
 * @param nextAt when it is sent next, if it waits
 * @param lastAt when it was sent last
 * @param status of the last answer
 * @param error why there was none
 */
record Delivery(
        UUID id,
        UUID webhook,
        WebhookEvent event,
        String body,
        String state,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        @Nullable Instant lastAt,
        @Nullable Integer status,
        @Nullable String error) {

    /**
     * What came of sending it.
     *
     * @param status of the answer; null when there was none
     * @param error why there was none
     */
    record Outcome(@Nullable Integer status, @Nullable String error) {

        boolean succeeded() {
            return status != null && status >= 200 && status < 300;
        }

        /** The receiver wants no more of it (RFC 9110, section 15.5.11). */
        boolean gone() {
            return status != null && status == 410;
        }
    }
}
