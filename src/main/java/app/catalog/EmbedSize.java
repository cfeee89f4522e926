package app.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How large an embedded player is, in pixels.
 *
 * @param width of its frame
 * @param height of its frame
 */
record EmbedSize(int width, int height) {

    private static final EmbedSize LARGEST = new EmbedSize(1280, 720);
    private static final EmbedSize SOUND = new EmbedSize(640, 200);

    /** In the media's own shape, no larger than 1280 by 720. */
    static EmbedSize of(MediaJson media) {
        return of(media, null, null);
    }

    /** The same, and no larger than somebody wants. */
    static EmbedSize of(MediaJson media, @Nullable Integer mostWide, @Nullable Integer mostHigh) {
        var width = media.width();
        var height = media.height();
        var own = width == null || height == null ? SOUND : new EmbedSize(width, height);
        return own.within(LARGEST)
                .within(
                        new EmbedSize(
                                mostWide == null || mostWide < 1 ? LARGEST.width : mostWide,
                                mostHigh == null || mostHigh < 1 ? LARGEST.height : mostHigh));
    }

    private EmbedSize within(EmbedSize most) {
        double scale =
                Math.min(1, Math.min((double) most.width / width, (double) most.height / height));
        return new EmbedSize(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)));
    }
}
