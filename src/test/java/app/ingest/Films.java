package app.ingest;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** Bytes that begin as an MP4 file does; what follows is noise. */
final class Films {

    private static final byte[] START =
            HexFormat.of()
                    .parseHex("000000206674797069736f6d0000020069736f6d69736f32617663316d703431");

    private Films() {}

    /** A file of a size; each is another. */
    static byte[] film(int size) {
        var bytes = new byte[size];
        new Random().nextBytes(bytes);
        System.arraycopy(START, 0, bytes, 0, Math.min(size, START.length));
        return bytes;
    }

    /** The first part of a film. */
    static byte[] start(byte[] film, int length) {
        return Arrays.copyOf(film, length);
    }

    /** What follows that part. */
    static byte[] rest(byte[] film, int from) {
        return Arrays.copyOfRange(film, from, film.length);
    }
}
