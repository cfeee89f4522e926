package app.playback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How streams are delivered; {@code application.yml} tells what each setting does.
 *
 * @param delivery who sends segments
 * @param presignedLifetime of addresses of the bucket in playlists
 * @param redirectLifetime of addresses of the bucket in redirects
 * @param browserAge how long a browser may keep a segment
 * @param sharedAge how long a shared cache may keep a segment of a public media
 * @param playlistAge how long anybody may keep a playlist of a public media
 * @param sendfileThreshold files of at least this size are sent by the kernel
 * @param rememberedFiles how many files' sizes and places are kept in memory
 * @param rememberedFor how long they are
 * @param mostRanges that one request may name
 * @param viewPause within which one viewer counts once
 * @param rememberedViews how many viewers are kept in memory for that
 */
@Validated
@ConfigurationProperties("marquee.playback")
record PlaybackSettings(
        @NotNull Way delivery,
        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 7) Duration presignedLifetime,
        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 7) Duration redirectLifetime,
        @NotNull @DurationMin(seconds = 0) @DurationMax(days = 365) Duration browserAge,
        @NotNull @DurationMin(seconds = 0) @DurationMax(seconds = 60) Duration sharedAge,
        @NotNull @DurationMin(seconds = 0) @DurationMax(seconds = 60) Duration playlistAge,
        @NotNull DataSize sendfileThreshold,
        @Min(0) long rememberedFiles,
        @NotNull @DurationMin(seconds = 0) @DurationMax(hours = 1) Duration rememberedFor,
        @Min(1) @Max(1000) int mostRanges,
        @NotNull @DurationMin(seconds = 1) Duration viewPause,
        @Min(1) long rememberedViews) {

    /** Who sends segments to viewers. */
    enum Way {
        /** We do. */
        STREAM,
        /** The bucket does: playlists name signed addresses. */
        PRESIGNED,
        /** The bucket does: we answer with redirects to signed addresses. */
        REDIRECT
    }
}
