package app.activity.webhooks;

import app.activity.webhooks.WebhookViews.DeliveryPage;
import app.activity.webhooks.WebhookViews.DeliveryView;
import app.activity.webhooks.WebhookViews.WebhookBody;
import app.activity.webhooks.WebhookViews.WebhookPage;
import app.activity.webhooks.WebhookViews.WebhookView;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own webhooks; nobody else, administrators included, sees or changes them. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks")
class WebhookController {

    private final Subscription subscription;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Announcer announcer;

    WebhookController(
            Subscription subscription,
            Webhooks webhooks,
            Deliveries deliveries,
            Announcer announcer) {
        this.subscription = subscription;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.announcer = announcer;
    }

    @GetMapping
    @Operation(summary = "My webhooks, the newest first; all on one page")
    WebhookPage webhooks(Caller caller) {
        var items = webhooks.of(caller.id()).stream().map(each -> WebhookView.of(each, null));
        return new WebhookPage(items.toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Have an address told what becomes of media; its secret is shown once")
    WebhookView subscribe(Caller caller, @Valid @RequestBody WebhookBody body) {
        var made = subscription.begin(caller, body);
        return WebhookView.of(made, made.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tell an address nothing more")
    void unsubscribe(Caller caller, @PathVariable UUID id) {
        webhooks.remove(own(caller, id).id());
    }

    @PostMapping("/{id}/ping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a test message; its delivery tells what came of it")
    DeliveryView pingWebhook(Caller caller, @PathVariable UUID id) {
        var delivery = announcer.ping(own(caller, id));
        return deliveries
                .find(delivery)
                .map(DeliveryView::of)
                .orElseThrow(WebhookController::unknown);
    }

    @PostMapping("/{id}/enable")
    @Operation(summary = "Tell an address again that was given up, because it failed for too long")
    WebhookView enableWebhook(Caller caller, @PathVariable UUID id) {
        webhooks.enable(own(caller, id).id());
        return WebhookView.of(own(caller, id), null);
    }

    @GetMapping("/{id}/deliveries")
    @Operation(summary = "What was sent to an address and what came of it, the newest first")
    DeliveryPage deliveries(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        var found = deliveries.of(own(caller, id).id(), cursor, limit + 1);
        var items = found.subList(0, Math.min(limit, found.size()));
        return new DeliveryPage(
                items.stream().map(DeliveryView::of).toList(),
                found.size() > limit ? items.getLast().id().toString() : null);
    }

    private Webhook own(Caller caller, UUID id) {
        return webhooks.find(id)
                .filter(webhook -> caller.is(webhook.owner()))
                .orElseThrow(WebhookController::unknown);
    }

    private static Problem unknown() {
        return new Problem(RequestProblem.NOT_FOUND, "You have no such webhook.");
    }
}
