package app.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The settings {@code marquee.activity.*}; {@code application.yml} explains each. */
@Validated
@ConfigurationProperties("marquee.activity")
record ActivitySettings(
        @DurationMin(seconds = 1) @DurationMax(minutes = 5) Duration heartbeat,
        @DurationMin(minutes = 1) @DurationMax(days = 1) Duration streamLifetime,
        @Min(1) @Max(1000) int streamsPerAccount,
        @Min(0) @Max(1000) int streamsPerAddress,
        @Min(0) @Max(100_000) int anonymousStreams,
        @Min(1) @Max(100_000) int mostPending) {}
