package app.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code marquee.catalog.shares.*}.
 *
 * @param perMedia how many links one media may have at a time
 */
@Validated
@ConfigurationProperties("marquee.catalog.shares")
record ShareSettings(@Min(1) @Max(10_000) int perMedia) {}
