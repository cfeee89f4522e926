package app.transcode.ffmpeg;

/**
 * Frames per second as an exact fraction, like 30000/1001.
 *
 * @param numerator over 0
 * @param denominator over 0
 */
public record FrameRate(int numerator, int denominator) {

    /** As a number. */
    public double value() {
        return (double) numerator / denominator;
    }

    /** As FFmpeg reads it, like {@code 30000/1001}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
