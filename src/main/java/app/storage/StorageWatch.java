package app.storage;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the store from time to time, the first time right after the start: tells the log when it
 * is lost and when it is back, and health what the last look told. So nobody who asks for health
 * waits for a store that hangs.
 */
@Component("storage")
class StorageWatch implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(StorageWatch.class);

    private final MediaStore store;
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    StorageWatch(MediaStore store) {
        this.store = store;
    }

    /** Beside the scheduler's one thread: a store that hangs must hold nothing else up. */
    @Async
    @Scheduled(fixedDelayString = "${marquee.storage.check-interval}")
    void look() {
        try {
            store.check();
            if (trouble.getAndSet(null) != null) {
                log.info("The store is back");
            }
        } catch (StorageUnavailableException e) {
            if (trouble.getAndSet(e.getMessage()) == null) {
                log.error(
                        "{} Uploads are refused, and what is not cached does not play, until it is"
                                + " back.",
                        e.getMessage());
            }
        }
    }

    @Override
    public Health health() {
        var sentence = trouble.get();
        return sentence == null
                ? Health.up().build()
                : Health.down().withDetail("reason", sentence).build();
    }
}
