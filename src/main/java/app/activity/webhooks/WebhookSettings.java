package app.activity.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The settings {@code marquee.activity.webhooks.*}; {@code application.yml} explains each. */
@Validated
@ConfigurationProperties("marquee.activity.webhooks")
record WebhookSettings(
        @Min(1) @Max(1000) int perAccount,
        @Min(1) @Max(256) int atOnce,
        @DurationMin(millis = 100) @DurationMax(minutes = 10) Duration pollInterval,
        @DurationMin(millis = 100) @DurationMax(minutes = 10) Duration timeout,
        @Min(1) @Max(100) int tries,
        @DurationMin(millis = 10) Duration firstPause,
        @DurationMin(millis = 10) Duration longestPause,
        @DurationMin(minutes = 1) Duration disableAfter,
        @DurationMin(hours = 1) Duration keep) {

    /**
     * How long to wait after a failed try: twice as long each time.
     *
     * @param attempts how many tries have failed, 1 at least
     */
    Duration pause(int attempts) {
        var pause = firstPause;
        for (int i = 1; i < attempts && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
