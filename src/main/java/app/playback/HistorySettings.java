package app.playback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code marquee.playback.history.*}.
 *
 * @param pageSize how many media a page of somebody's history holds
 * @param largestPage how many it may hold at most
 * @param statisticsDays of how many days owners are told the views
 */
@Validated
@ConfigurationProperties("marquee.playback.history")
record HistorySettings(
        @Min(1) @Max(1000) int pageSize,
        @Min(1) @Max(1000) int largestPage,
        @Min(1) @Max(3660) int statisticsDays) {}
