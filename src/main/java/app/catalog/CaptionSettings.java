package app.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code marquee.catalog.captions.*}.
 *
 * @param maxSize of one file that is sent
 * @param tracks that may be added to one media
 * @param moments that a search shows of one media
 */
@Validated
@ConfigurationProperties("marquee.catalog.captions")
record CaptionSettings(
        @NotNull DataSize maxSize, @Min(1) @Max(1000) int tracks, @Min(1) @Max(100) int moments) {

    /** A file is cleaned in memory, as a whole. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(64);

    CaptionSettings {
        if (maxSize.toBytes() < 1 || maxSize.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(
                    "marquee.catalog.captions.max-size must be from 1B to 64MB");
        }
    }
}
