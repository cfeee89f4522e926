package app;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long the embedded database may take.
 *
 * @param startTimeout until it answers, recovery after a crash included
 * @param stopTimeout until it has written everything and ended
 */
@Validated
@ConfigurationProperties("marquee.database")
record DatabaseSettings(
        @NotNull @DurationMin(seconds = 1) Duration startTimeout,
        @NotNull @DurationMin(seconds = 1) Duration stopTimeout) {}
