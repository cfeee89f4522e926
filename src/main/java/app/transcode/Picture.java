package app.transcode;

/**
 * A picture media in one of its sizes, as WebP without anything that its camera wrote into it.
 *
 * @param file its path below {@link Presentation#prefix()}
 * @param width in pixels, upright
 * @param height in pixels, upright
 */
public record Picture(String file, int width, int height) {}
