package app.outside;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The settings {@code marquee.outside.*}; {@code application.yml} explains each. */
@Validated
@ConfigurationProperties("marquee.outside")
record OutsideSettings(
        boolean allowPrivateAddresses,
        @DurationMin(millis = 100) @DurationMax(minutes = 5) Duration connectTimeout,
        @DurationMin(millis = 100) @DurationMax(minutes = 10) Duration readTimeout) {}
