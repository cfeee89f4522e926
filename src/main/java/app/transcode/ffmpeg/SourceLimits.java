package app.transcode.ffmpeg;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How large a source may be to be worked on.
 *
 * @param maxWidth of a picture in pixels
 * @param maxHeight of a picture in pixels
 * @param maxPixels of a picture in all
 * @param maxStreams in one file, of any kind
 * @param maxDuration from first to last
 */
@Validated
@ConfigurationProperties("marquee.transcode.limits")
record SourceLimits(
        @Min(16) int maxWidth,
        @Min(16) int maxHeight,
        @Min(256) long maxPixels,
        @Min(1) int maxStreams,
        @DurationMin(seconds = 1) Duration maxDuration) {

    /** Refuses a file with too many streams or too large a picture; a cover counts as well. */
    void check(ProbeReport report) {
        if (report.streams().size() > maxStreams) {
            throw SourceFault.TOO_MANY_STREAMS.with(
                    "The file has %d streams; at most %d can be used."
                            .formatted(report.streams().size(), maxStreams));
        }
        for (var stream : report.streams()) {
            if (isTooLarge(stream.width(), stream.height())) {
                throw tooLarge(stream.width() + "×" + stream.height());
            }
        }
    }

    /** The fault of a picture of this size, like {@code 15000×15000}. */
    UnusableSource tooLarge(String size) {
        return SourceFault.PICTURE_TOO_LARGE.with(
                "The picture has %s pixels; at most %d×%d and %d megapixels can be used. Export it smaller."
                        .formatted(size, maxWidth, maxHeight, maxPixels / 1_000_000));
    }

    /**
     * Refuses a file that is too long.
     *
     * @param seconds its duration
     */
    void check(double seconds) {
        if (seconds > maxDuration.toMillis() / 1000.0) {
            throw SourceFault.TOO_LONG.with(
                    "The file is %.1f hours long; at most %.1f hours can be used. Upload it in parts."
                            .formatted(seconds / 3600, maxDuration.toMinutes() / 60.0));
        }
    }

    private boolean isTooLarge(int width, int height) {
        return width > maxWidth || height > maxHeight || (long) width * height > maxPixels;
    }
}
