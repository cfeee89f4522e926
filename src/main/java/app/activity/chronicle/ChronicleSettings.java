package app.activity.chronicle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The settings {@code marquee.activity.log.*}; {@code application.yml} explains each. */
@Validated
@ConfigurationProperties("marquee.activity.log")
record ChronicleSettings(
        @DurationMin(days = 1) Duration keep,
        @NotBlank String sweepCron,
        @Min(1) @Max(10_000_000) int exportRows) {}
