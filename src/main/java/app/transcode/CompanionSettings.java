package app.transcode;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is made besides streams.
 *
 * @param pictureSides the longer sides of a picture's sizes in pixels
 * @param pictureQuality of WebP
 * @param pictureTime for all sizes of a picture, or a poster
 * @param mp3Bitrate in bits per second
 * @param captionSize of one text track
 */
@Validated
@ConfigurationProperties("marquee.transcode.companions")
record CompanionSettings(
        @NotEmpty List<@Min(16) @Max(8192) Integer> pictureSides,
        @Min(1) @Max(100) int pictureQuality,
        @DurationMin(seconds = 1) Duration pictureTime,
        @Min(64_000) @Max(320_000) int mp3Bitrate,
        DataSize captionSize) {}
