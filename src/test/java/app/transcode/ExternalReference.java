package app.transcode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a QuickTime film say that its data lie in another file (Apple's QuickTime File Format,
 * "Data Reference Atoms").
 */
final class ExternalReference {

    private static final List<String> PARENTS =
            List.of("moov", "trak", "mdia", "minf", "dinf", "dref");
    private static final int BEFORE_PATH = 150;

    private ExternalReference() {}

    /** The film, whose index must lie at its end, with one track that refers to a file. */
    static byte[] in(byte[] film, Path file) {
        var bytes = ByteBuffer.wrap(film);
        var latin = new String(film, StandardCharsets.ISO_8859_1);
        int entry = latin.indexOf("dref") + 12;
        var alias = alias(file.toString().getBytes(StandardCharsets.UTF_8));
        int more = alias.length - bytes.getInt(entry);
        for (var parent : PARENTS) {
            int start = latin.lastIndexOf(parent, entry) - 4;
            bytes.putInt(start, bytes.getInt(start) + more);
        }
        int rest = entry + alias.length - more;
        return ByteBuffer.allocate(film.length + more)
                .put(film, 0, entry)
                .put(alias)
                .put(film, rest, film.length - rest)
                .array();
    }

    private static byte[] alias(byte[] path) {
        int size = 12 + BEFORE_PATH + 4 + path.length + path.length % 2 + 4;
        var alias = ByteBuffer.allocate(size);
        alias.putInt(size).put("alis".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        alias.position(12 + BEFORE_PATH);
        alias.putShort((short) 2).putShort((short) path.length).put(path);
        alias.position(size - 4);
        alias.putShort((short) -1).putShort((short) 0);
        return alias.array();
    }
}
