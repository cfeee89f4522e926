package app.health;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The settings {@code marquee.health.*}; {@code application.yml} explains each. */
@Validated
@ConfigurationProperties("marquee.health")
record HealthSettings(
        @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration checkInterval,
        @DurationMin(seconds = 1) @DurationMax(minutes = 10) Duration patience) {}
