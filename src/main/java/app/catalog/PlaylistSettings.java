package app.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code marquee.catalog.playlists.*}.
 *
 * @param items that one playlist may hold
 * @param defaultVisibility of a playlist whose maker does not say
 */
@Validated
@ConfigurationProperties("marquee.catalog.playlists")
record PlaylistSettings(@Min(1) @Max(10_000) int items, @NotNull Visibility defaultVisibility) {}
