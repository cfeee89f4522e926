package app.activity.webhooks;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How webhooks look in the API. */
final class WebhookViews {

    private WebhookViews() {}

    /**
     * A wish.
     *
     * @param url http or https
     * @param allMedia whether to be told of everybody's media, for administrators; absent for not
     */
    record WebhookBody(
            @NotBlank @Size(max = 2000) String url,
            @NotEmpty Set<@NotNull WebhookEvent> events,
            @Nullable Boolean allMedia) {}

    /**
     * An address that is told.
     *
     * @param secret what its messages are signed with: shown once, null later
     * @param failingSince since when nothing could be delivered
     * @param disabledAt when it was given up
     */
    @Schema(name = "Webhook")
    record WebhookView(
            UUID id,
            String url,
            List<WebhookEvent> events,
            boolean allMedia,
            @Nullable String secret,
            Instant createdAt,
            @Nullable Instant failingSince,
            @Nullable Instant disabledAt) {

        static WebhookView of(Webhook webhook, @Nullable String secret) {
            return new WebhookView(
                    webhook.id(),
                    webhook.url(),
                    webhook.events().stream().sorted().toList(),
                    webhook.allMedia(),
                    secret,
                    webhook.createdAt(),
                    webhook.failingSince(),
                    webhook.disabledAt());
        }
    }

    record WebhookPage(List<WebhookView> items, @Nullable String nextCursor) {}

    /**
     * A message and what came of it.
     *
     * @param state {@code waiting}, {@code delivered} or {@code failed}
     * @param nextAt when it is sent again, if it waits
     * @param status of the last answer
     * @param error why there was none
     */
    @Schema(name = "WebhookDelivery")
    record DeliveryView(
            UUID id,
            WebhookEvent event,
            String state,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextAt,
            @Nullable Instant lastAt,
            @Nullable Integer status,
            @Nullable String error,
            String body) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.event(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.createdAt(),
                    delivery.state().equals("waiting") ? delivery.nextAt() : null,
                    delivery.lastAt(),
                    delivery.status(),
                    delivery.error(),
                    delivery.body());
        }
    }

    record DeliveryPage(List<DeliveryView> items, @Nullable String nextCursor) {}
}
