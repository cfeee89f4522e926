package app.transcode;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How jobs wait, live and are tried again; {@code application.yml} tells each setting's effect.
 *
 * @param heartbeat how often a node gives a sign of life for each task it works on
 * @param lookAgain how long a job waits for news before it looks at the ledger by itself
 * @param worthWaiting a job does not end while a task may be tried again within this time
 * @param firstPause before a task is tried again; it doubles with each failure
 * @param stopPatience how long a deletion waits for work on its media to end
 * @param serverCheck how often it is looked whether JobRunr's server has given up
 */
@Validated
@ConfigurationProperties("marquee.transcode.jobs")
record JobSettings(
        @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration heartbeat,
        @DurationMin(millis = 10) @DurationMax(minutes = 1) Duration lookAgain,
        @DurationMin(seconds = 0) @DurationMax(minutes = 10) Duration worthWaiting,
        @DurationMin(millis = 10) @DurationMax(minutes = 10) Duration firstPause,
        @DurationMin(millis = 0) @DurationMax(minutes = 1) Duration stopPatience,
        @DurationMin(millis = 100) @DurationMax(minutes = 10) Duration serverCheck) {

    private static final int MOST_DOUBLINGS = 10;

    /** How long to wait after so many failures before. */
    Duration pauseAfter(int failures) {
        return firstPause.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    }
}
