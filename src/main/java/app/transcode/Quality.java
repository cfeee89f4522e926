package app.transcode;

import app.transcode.extras.Likeness;
import app.transcode.hls.Track;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * What a rendition cost, and how near it comes to its source.
 *
 * @param bitrate its measured average in bits per second
 * @param bytes of all its segments
 * @param encodeSeconds how long its encoders ran, in seconds; shared evenly where one run made
 *     several renditions
 * @param xpsnr likeness of brightness in dB on sampled seconds, weighted by what eyes notice
 *     (extended perceptually weighted peak signal-to-noise ratio): above 40 hardly anything differs
 * @param ssim structural similarity on the same seconds, from 0 to 1, which is the same picture
 * @param made how it came to be; what was copied is its source, so nothing had to be compared
 */
public record Quality(
        long bitrate, long bytes, double encodeSeconds, double xpsnr, double ssim, Made made) {

    /** How a rendition came to be. */
    public enum Made {
        ENCODED,
        COPIED;

        /** As the API spells it: lower case. */
        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was recorded before copies had receipts was encoded. */
    public Quality {
        made = Objects.requireNonNullElse(made, Made.ENCODED);
    }

    /** Of a track that is the source's own picture. */
    static Quality copied(Track track) {
        return new Quality(track.average(), track.bytes(), 0, Likeness.SAME, 1, Made.COPIED);
    }

    /**
     * What a track cost and how good it is.
     *
     * @param encodeSeconds how long its encoders ran
     */
    static Quality of(Track track, double encodeSeconds, Likeness likeness) {
        return new Quality(
                track.average(),
                track.bytes(),
                rounded(encodeSeconds, 10),
                rounded(likeness.xpsnr(), 100),
                rounded(likeness.ssim(), 10_000),
                Made.ENCODED);
    }

    private static double rounded(double number, int parts) {
        return (double) Math.round(number * parts) / parts;
    }
}
