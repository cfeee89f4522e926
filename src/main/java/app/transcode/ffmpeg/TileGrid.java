package app.transcode.ffmpeg;

import java.util.List;

/**
 * A picture that was cut into tiles, each a stream of its own, as phones do with HEIC (ISO/IEC
 * 23008-12, derived images of type {@code grid}).
 *
 * @param width in pixels, of the picture before rotation
 * @param height in pixels, of the picture before rotation
 * @param left columns of pixels that the tiles have before the picture begins
 * @param top rows of pixels that the tiles have before the picture begins
 * @param tiles at least one, in any order
 */
public record TileGrid(int width, int height, int left, int top, List<Tile> tiles) {

    /**
     * One tile.
     *
     * @param stream its index in the file
     * @param left its place in pixels
     * @param top its place in pixels
     */
    public record Tile(int stream, int left, int top) {}

    /** Whether a stream is a tile that is not the first. */
    boolean hides(int stream) {
        return tiles.stream().skip(1).anyMatch(tile -> tile.stream() == stream);
    }

    /** The stream that stands for all of them. */
    int first() {
        return tiles.getFirst().stream();
    }
}
