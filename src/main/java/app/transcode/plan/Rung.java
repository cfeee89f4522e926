package app.transcode.plan;

/**
 * One step of the ladder.
 *
 * @param shortSide of the picture in pixels: its height in landscape, its width in portrait
 * @param bitrate the most that this rung may use up to 30 frames per second, in bits per second
 * @param highRateBitrate the most that it may use above 30 frames per second, in bits per second
 */
public record Rung(int shortSide, long bitrate, long highRateBitrate) {

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Rung {
        if (shortSide < 16 || shortSide > 8192 || shortSide % 2 != 0) {
            throw new IllegalArgumentException(
                    "short-side must be an even number of pixels from 16 to 8192, not "
                            + shortSide);
        }
        if (bitrate < 50_000 || highRateBitrate < bitrate) {
            throw new IllegalArgumentException(
                    "the bitrates of rung "
                            + shortSide
                            + " must be at least 50000, and high-rate-bitrate not below bitrate");
        }
    }

    /** The most bits per second at a frame rate. */
    long cap(double framesPerSecond) {
        return framesPerSecond > 30.5 ? highRateBitrate : bitrate;
    }
}
