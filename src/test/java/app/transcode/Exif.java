package app.transcode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what cameras write into photos: how they were held, and where. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;
    private static final int GPS_DIRECTORY = 8 + 2 + 2 * 12 + 4;

    private Exif() {}

    /**
     * A copy of a JPEG with EXIF in it.
     *
     * @param orientation from 1 to 8; 6 is held so that it must be turned clockwise
     */
    static Path into(Path jpeg, Path copy, int orientation) throws IOException {
        var plain = Files.readAllBytes(jpeg);
        var exif = exif(orientation);
        var marked = ByteBuffer.allocate(plain.length + exif.length + 4);
        marked.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 2));
        marked.put(exif).put(plain, 2, plain.length - 2);
        return Files.write(copy, marked.array());
    }

    private static byte[] exif(int orientation) {
        var bytes = ByteBuffer.allocate(6 + GPS_DIRECTORY + 2 + 2 * 12 + 4 + 24);
        bytes.put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII));
        bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(8);
        bytes.putShort((short) 2);
        entry(bytes, ORIENTATION, 3, 1, orientation);
        entry(bytes, GPS, 4, 1, GPS_DIRECTORY);
        bytes.putInt(0).putShort((short) 2);
        entry(bytes, 1, 2, 2, 'N');
        entry(bytes, 2, 5, 3, GPS_DIRECTORY + 2 + 2 * 12 + 4);
        bytes.putInt(0);
        for (int degrees : new int[] {48, 51, 29}) {
            bytes.putInt(degrees).putInt(1);
        }
        return bytes.array();
    }

    private static void entry(ByteBuffer bytes, int tag, int type, int count, int value) {
        bytes.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
