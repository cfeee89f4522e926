package app.users;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Draws a stranger's picture anew as a small square: nothing else that was in the file, its place
 * or a script, comes along.
 */
final class AvatarPicture {

    private static final int SIDE = 256;

    /** Checked before anything is decoded: a small file may claim to be huge. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

    private AvatarPicture() {}

    /**
     * The middle of a picture, as JPEG.
     *
     * @param file JPEG, PNG, GIF or BMP
     * @return empty if it is nothing of that, is damaged, or too large
     */
    static Optional<byte[]> of(byte[] file) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return usable(reader) ? Optional.of(jpeg(square(read(reader)))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Decoders throw what they like at damaged files.
            return Optional.empty();
        }
    }

    private static boolean usable(ImageReader reader) throws IOException {
        return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                && (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
    }

    /** No more of a large picture than is needed to draw it well. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        int side = Math.min(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, side / (2 * SIDE));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage square(BufferedImage picture) {
        var drawn = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        int side = Math.min(picture.getWidth(), picture.getHeight());
        int x = (picture.getWidth() - side) / 2;
        int y = (picture.getHeight() - side) / 2;
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, SIDE, SIDE);
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(picture, 0, 0, SIDE, SIDE, x, y, x + side, y + side, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpeg", out)) {
            throw new IOException("There is no JPEG encoder");
        }
        return out.toByteArray();
    }
}
