package app.transcode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells how far an attempt is: listeners up to four times a second, the database once a second. It
 * never goes backwards, and notices when somebody else took the work over.
 */
class ProgressReporter {

    private static final Duration EVENT_PAUSE = Duration.ofMillis(250);
    private static final Duration RECORD_PAUSE = Duration.ofSeconds(1);

    /** Shares of the whole where encoding begins and ends. */
    private static final double ENCODING_FROM = 0.01;

    private static final double ENCODING_TO = 0.95;

    private final Attempt attempt;
    private final Transcodes transcodes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private String stage = "probing";
    private double progress;
    private Instant told = Instant.MIN;
    private Instant recorded = Instant.MIN;

    ProgressReporter(
            Attempt attempt, Transcodes transcodes, ApplicationEventPublisher events, Clock clock) {
        this.attempt = attempt;
        this.transcodes = transcodes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a stage.
     *
     * @param from the share of the whole that is done by then
     * @throws Superseded if somebody else has the work by now
     */
    void stage(String name, double from) {
        stage = name;
        progress = Math.max(progress, from);
        record(clock.instant());
        tell(clock.instant());
    }

    /**
     * Moves on within encoding.
     *
     * @param share of the encoding that is done, from 0 to 1
     * @throws Superseded if somebody else has the work by now
     */
    void encoded(double share) {
        progress = Math.max(progress, ENCODING_FROM + (ENCODING_TO - ENCODING_FROM) * share);
        var now = clock.instant();
        if (!now.isBefore(recorded.plus(RECORD_PAUSE))) {
            record(now);
        }
        if (!now.isBefore(told.plus(EVENT_PAUSE))) {
            tell(now);
        }
    }

    private void record(Instant now) {
        recorded = now;
        if (!transcodes.progressed(attempt, current())) {
            throw new Superseded(attempt);
        }
    }

    private void tell(Instant now) {
        told = now;
        events.publishEvent(new TranscodeProgressed(current()));
    }

    private Progress current() {
        return new Progress(attempt.id(), progress, stage, 0);
    }
}
