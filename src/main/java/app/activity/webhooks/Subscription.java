package app.activity.webhooks;

import app.activity.webhooks.WebhookViews.WebhookBody;
import app.outside.AddressRefusedException;
import app.outside.Outside;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.users.Caller;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets people have an address told. */
@Component
class Subscription {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final Webhooks webhooks;
    private final Outside outside;
    private final WebhookSettings settings;
    private final Clock clock;

    Subscription(Webhooks webhooks, Outside outside, WebhookSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.outside = outside;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Has an address told from now on.
     *
     * @throws Problem if the address is refused, there are too many, or only administrators may
     */
    Webhook begin(Caller caller, WebhookBody body) {
        checkAddress(body.url());
        var events = Set.copyOf(body.events());
        if (events.contains(WebhookEvent.PING)) {
            throw new Problem(
                    RequestProblem.INVALID_REQUEST,
                    "A ping is sent on demand only.",
                    List.of(new Problem.FieldError("events", "must be events of media")));
        }
        boolean all = Boolean.TRUE.equals(body.allMedia());
        if (all && !caller.admin()) {
            throw new Problem(
                    RequestProblem.FORBIDDEN, "Only administrators are told of everybody's media.");
        }
        if (webhooks.of(caller.id()).size() >= settings.perAccount()) {
            throw new Problem(WebhookProblem.TOO_MANY_WEBHOOKS, "Delete one first.");
        }
        var webhook =
                new Webhook(
                        UUID.randomUUID(),
                        caller.id(),
                        body.url(),
                        events,
                        all,
                        secret(),
                        clock.instant(),
                        null,
                        null);
        webhooks.add(webhook);
        return webhook;
    }

    private void checkAddress(String url) {
        try {
            outside.inspect(new URI(url));
        } catch (URISyntaxException e) {
            throw new Problem(
                    WebhookProblem.WEBHOOK_ADDRESS_REFUSED, "This is no well-formed address.");
        } catch (AddressRefusedException e) {
            throw new Problem(
                    WebhookProblem.WEBHOOK_ADDRESS_REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return "mqw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
