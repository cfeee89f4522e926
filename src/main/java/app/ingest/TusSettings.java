package app.ingest;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How uploads are kept that come in several requests; {@code application.yml} tells what each
 * setting does.
 *
 * @param expireAfter how long after its last byte an unfinished upload is kept
 * @param checkpoint how often bytes are forced to the disk during a request
 * @param lockWait how long a request waits for one that cannot be stopped
 * @param sweepInterval how often expired uploads are looked for
 */
@Validated
@ConfigurationProperties("marquee.ingest.tus")
record TusSettings(
        @DurationMin(millis = 100) Duration expireAfter,
        @DurationMin(millis = 10) @DurationMax(minutes = 10) Duration checkpoint,
        @DurationMin(millis = 0) @DurationMax(minutes = 10) Duration lockWait,
        @DurationMin(millis = 100) Duration sweepInterval) {}
