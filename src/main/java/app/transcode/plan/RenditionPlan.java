package app.transcode.plan;

/**
 * A video rendition to be made.
 *
 * @param name of its rung and its folder, like {@code 720p}
 * @param width in pixels, even
 * @param height in pixels, even
 * @param maxBitrate in bits per second
 * @param level of H.264, the lowest that suffices, like {@code 3.1}
 */
public record RenditionPlan(String name, int width, int height, long maxBitrate, String level) {}
