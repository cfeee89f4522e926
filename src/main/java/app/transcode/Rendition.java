package app.transcode;

import app.transcode.hls.Track;
import org.jspecify.annotations.Nullable;

/**
 * One video rendition that plays.
 *
 * @param name its rung, like {@code 720p}
 * @param width in pixels
 * @param height in pixels
 * @param bitrate its measured average in bits per second, video only
 * @param codecs as in RFC 6381, like {@code avc1.64001f}
 * @param frameRate in frames per second
 * @param quality what it cost and how good it is, null where that was not measured
 */
public record Rendition(
        String name,
        int width,
        int height,
        long bitrate,
        String codecs,
        double frameRate,
        @Nullable Quality quality) {

    /** A rendition that was not measured. */
    public Rendition(
            String name, int width, int height, long bitrate, String codecs, double frameRate) {
        this(name, width, height, bitrate, codecs, frameRate, null);
    }

    /**
     * A rendition as it was made.
     *
     * @param rate frames per second
     */
    static Rendition of(Track track, double rate) {
        return new Rendition(
                track.folder(),
                track.width(),
                track.height(),
                track.average(),
                track.codecs(),
                Math.round(rate * 1000) / 1000.0);
    }

    /** The same, measured. */
    public Rendition with(Quality measured) {
        return new Rendition(name, width, height, bitrate, codecs, frameRate, measured);
    }
}
