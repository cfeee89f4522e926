package app.transcode;

/**
 * One video rendition that plays.
 *
 * @param name its rung, like {@code 720p}
 * @param width in pixels
 * @param height in pixels
 * @param bitrate its measured average in bits per second, video only
 * @param codecs as in RFC 6381, like {@code avc1.64001f}
 * @param frameRate in frames per second
 */
public record Rendition(
        String name, int width, int height, long bitrate, String codecs, double frameRate) {}
