package app.users;

import java.util.List;
import java.util.Optional;

/**
 * Draws a stranger's picture anew: nothing else that was in the file, its place or a script, comes
 * along. {@code transcode}, which has the tools for it, implements this.
 */
public interface PictureDrawing {

    /** What comes out. */
    enum Shape {
        /** The middle of it, 256 pixels high and wide, on white, as JPEG. */
        PORTRAIT,
        /** All of it, at most 480 pixels wide and 128 high, clear where it was, as PNG. */
        LOGO,
        /** All of it amid a clear square of 256 pixels, as PNG. */
        ICON
    }

    /**
     * Draws a picture once in each shape.
     *
     * @param file JPEG, PNG, GIF, WebP, AVIF, HEIC, BMP or TIFF; never SVG
     * @return in the order of the shapes; empty if it is nothing of that, is damaged, or has more
     *     pixels than {@code marquee.transcode.limits} allow
     */
    Optional<List<byte[]>> draw(byte[] file, List<Shape> shapes);
}
