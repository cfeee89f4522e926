package app.transcode;

import app.transcode.extras.Likeness;
import app.transcode.hls.Track;

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
 */
public record Quality(long bitrate, long bytes, double encodeSeconds, double xpsnr, double ssim) {

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
                rounded(likeness.ssim(), 10_000));
    }

    private static double rounded(double number, int parts) {
        return (double) Math.round(number * parts) / parts;
    }
}
