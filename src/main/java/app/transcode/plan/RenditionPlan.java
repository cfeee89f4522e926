package app.transcode.plan;

/**
 * A video rendition to be made.
 *
 * @param name of its rung and its folder, like {@code 720p} or {@code 720p-av1}
 * @param codec what it is encoded with
 * @param width in pixels, even
 * @param height in pixels, even
 * @param maxBitrate in bits per second
 * @param level of H.264, the lowest that suffices, like {@code 3.1}; empty for other codecs, whose
 *     encoders find it
 */
public record RenditionPlan(
        String name, VideoCodec codec, int width, int height, long maxBitrate, String level) {

    /** A rendition in H.264. */
    public RenditionPlan(String name, int width, int height, long maxBitrate, String level) {
        this(name, VideoCodec.H264, width, height, maxBitrate, level);
    }
}
