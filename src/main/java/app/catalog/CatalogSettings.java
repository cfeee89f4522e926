package app.catalog;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.validation.annotation.Validated;

/** The settings {@code marquee.catalog.*}; {@code application.yml} explains each. */
@Validated
@ConfigurationProperties("marquee.catalog")
record CatalogSettings(
        Visibility defaultVisibility,
        @Min(1) @Max(1000) int titleLength,
        @Min(1) @Max(100_000) int descriptionLength,
        @Min(1) @Max(1000) int tags,
        @Min(1) @Max(1000) int tagLength,
        @Min(1) @Max(1000) int pageSize,
        @Min(1) @Max(1000) int largestPage,
        @Min(1) @Max(1000) int queryLength,
        @DecimalMin("0.1") @DecimalMax("1.0") double typoSimilarity,
        @DurationMin(minutes = 1) @DurationMax(days = 365) Duration ticketLifetime,
        @DurationMin(seconds = 0) @DurationMax(seconds = 60) Duration admissionAge,
        boolean keepOriginals,
        String tidyCron,
        @DurationMin(seconds = 1) @DurationMax(days = 1) Duration sweepInterval) {

    CatalogSettings {
        if (!"-".equals(tidyCron) && !CronExpression.isValidExpression(tidyCron)) {
            throw new IllegalArgumentException(
                    "marquee.catalog.tidy-cron must have six fields, such as \"0 30 3 * * *\"");
        }
    }
}
