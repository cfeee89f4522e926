package app.nodes;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The settings {@code marquee.nodes.*}; {@code application.yml} explains each. */
@Validated
@ConfigurationProperties("marquee.nodes")
record NodeSettings(
        @DurationMin(millis = 10) @DurationMax(seconds = 1) Duration burstPause,
        @DurationMin(seconds = 1) @DurationMax(minutes = 5) Duration checkInterval,
        @DurationMin(millis = 250) @DurationMax(minutes = 1) Duration longestReconnectPause,
        @DurationMin(seconds = 5) Duration leftNewsInterval,
        @DurationMin(seconds = 10) Duration leftNewsAge) {}
