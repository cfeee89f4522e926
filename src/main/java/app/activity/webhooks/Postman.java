package app.activity.webhooks;

import app.outside.Outside;
import app.outside.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends messages until they are taken. Any node sends any message; the database says who sends
 * which, and what a crash interrupted is sent again.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Outside outside;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Semaphore hands;

    Postman(
            Webhooks webhooks,
            Deliveries deliveries,
            Outside outside,
            WebhookSettings settings,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outside = outside;
        this.settings = settings;
        this.clock = clock;
        this.hands = new Semaphore(settings.atOnce());
    }

    /** There is something to send: at once, or when the present transaction is committed. */
    void wake() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            Thread.ofVirtual().name("webhooks").start(Postman.this::send);
                        }
                    });
        } else {
            Thread.ofVirtual().name("webhooks").start(this::send);
        }
    }

    /** Beside the scheduler's one thread: the database may be slow. */
    @Async
    @Scheduled(fixedDelayString = "${marquee.activity.webhooks.poll-interval}")
    void send() {
        int free = hands.drainPermits();
        if (free == 0) {
            return;
        }
        int taken = 0;
        try {
            // The lease outlasts the sending: nobody else sends it meanwhile.
            var lease = settings.timeout().plus(Duration.ofMinutes(1));
            for (var delivery : deliveries.take(clock.instant(), lease, free)) {
                taken++;
                Thread.ofVirtual().name("webhook-" + delivery.id()).start(() -> send(delivery));
            }
        } finally {
            hands.release(free - taken);
        }
    }

    private void send(Delivery delivery) {
        try {
            webhooks.find(delivery.webhook())
                    .ifPresent(webhook -> note(delivery, post(webhook, delivery)));
        } catch (RuntimeException e) {
            LOG.warn("What came of webhook delivery {} was not noted", delivery.id(), e);
        } finally {
            hands.release();
        }
    }

    private Delivery.Outcome post(Webhook webhook, Delivery delivery) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Marquee");
        headers.put("Marquee-Event", delivery.event().word());
        headers.put("Marquee-Delivery", delivery.id().toString());
        headers.put(
                "Marquee-Signature",
                Signature.of(webhook.secret(), clock.instant(), delivery.body()));
        try (var reply = send(webhook, delivery, headers)) {
            return new Delivery.Outcome(reply.status(), null);
        } catch (UnknownHostException e) {
            return new Delivery.Outcome(null, "There is no such host.");
        } catch (IOException e) {
            return new Delivery.Outcome(
                    null, e.getMessage() == null ? "There was no answer." : e.getMessage());
        }
    }

    private Reply send(Webhook webhook, Delivery delivery, Map<String, String> headers)
            throws IOException {
        return outside.post(
                URI.create(webhook.url()),
                headers,
                delivery.body().getBytes(StandardCharsets.UTF_8),
                settings.timeout());
    }

    private void note(Delivery delivery, Delivery.Outcome outcome) {
        var now = clock.instant();
        if (outcome.succeeded()) {
            deliveries.sent(delivery, outcome, "delivered", now, now);
            webhooks.succeeded(delivery.webhook());
            return;
        }
        boolean last = outcome.gone() || delivery.attempts() >= settings.tries();
        webhooks.failed(
                delivery.webhook(), now, now.minus(settings.disableAfter()), outcome.gone());
        deliveries.sent(
                delivery,
                outcome,
                last ? "failed" : "waiting",
                now,
                now.plus(settings.pause(delivery.attempts())));
    }

    @Async
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        deliveries.forget(clock.instant().minus(settings.keep()));
    }
}
