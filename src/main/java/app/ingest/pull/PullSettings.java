package app.ingest.pull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How files are fetched; {@code application.yml} tells what each setting does.
 *
 * @param enabled whether users may have files fetched
 * @param parallel how many are fetched at once
 * @param redirects how many in a row are followed
 * @param timeLimit for one file, with all tries
 * @param tries in a row that may bring nothing
 * @param pause after the first such try; it doubles with each
 * @param remembered how long it is told what became of a file
 * @param sweepInterval how often files are looked for that are to be tried again
 */
@Validated
@ConfigurationProperties("marquee.ingest.pull")
record PullSettings(
        boolean enabled,
        @Min(1) @Max(64) int parallel,
        @Min(0) @Max(20) int redirects,
        @DurationMin(seconds = 1) Duration timeLimit,
        @Min(1) @Max(100) int tries,
        @DurationMin(millis = 10) Duration pause,
        @DurationMin(minutes = 1) Duration remembered,
        @DurationMin(millis = 100) Duration sweepInterval) {

    /** How long to wait after so many tries in a row that brought nothing. */
    Duration pauseAfter(int tries) {
        return pause.multipliedBy(1L << Math.min(tries - 1, 12));
    }
}
