package app.health;

import app.health.Finding.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Something that is looked at from time to time, and what the last look found. Asking for it costs
 * nothing and never waits.
 */
final class Watched implements HealthIndicator {

    /** It works, but somebody should see to it; answered with status 200. */
    static final Status STRAINED = new Status("STRAINED");

    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);

    private final Checkup checkup;
    private final HealthSettings settings;
    private final Clock clock;

    private @Nullable Finding last;
    private @Nullable Instant lastEnd;
    private @Nullable Instant lookingSince;

    Watched(Checkup checkup, HealthSettings settings, Clock clock) {
        this.checkup = checkup;
        this.settings = settings;
        this.clock = clock;
    }

    String name() {
        return checkup.name();
    }

    /** Looks in the background, if it is time and the last look has ended. */
    synchronized void lookIfDue() {
        var interval = checkup.interval().orElse(settings.checkInterval());
        if (lookingSince == null
                && (lastEnd == null || !clock.instant().isBefore(lastEnd.plus(interval)))) {
            lookingSince = clock.instant();
            Thread.ofVirtual().name("checkup-" + checkup.name()).start(this::look);
        }
    }

    private void look() {
        Finding found;
        try {
            found = checkup.look();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        } catch (Exception e) {
            LOG.debug("The checkup of {} failed", checkup.name(), e);
            found = Finding.broken(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        note(found);
    }

    private synchronized void note(Finding found) {
        var before = last == null ? Level.WELL : last.level();
        if (found.level() == Level.WELL && before != Level.WELL) {
            LOG.info("The checkup of {} finds it well again", checkup.name());
        } else if (found.level() != before) {
            LOG.error("The checkup of {}: {}", checkup.name(), found.sentence());
        }
        last = found;
        lastEnd = clock.instant();
        lookingSince = null;
    }

    /** What is known now; null before the first look ended. */
    synchronized @Nullable Finding finding() {
        if (lookingSince != null) {
            var since = Duration.between(lookingSince, clock.instant());
            if (since.compareTo(settings.patience()) > 0) {
                return Finding.broken(
                        "It has not answered for %d seconds: see whether it hangs, or cannot be reached."
                                .formatted(since.toSeconds()));
            }
        }
        return last;
    }

    @Override
    public Health health() {
        var found = finding();
        if (found == null) {
            return Health.unknown().build();
        }
        return Health.status(
                        switch (found.level()) {
                            case WELL -> Status.UP;
                            case STRAINED -> STRAINED;
                            case BROKEN -> Status.DOWN;
                        })
                .withDetail("sentence", found.sentence())
                .withDetails(found.facts())
                .build();
    }
}
