package app.transcode.ffmpeg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/**
 * Reads by how much the main picture of a HEIF file is turned: FFmpeg does not tell that of one
 * that is made of tiles. Boxes are those of ISO/IEC 14496-12 and 23008-12.
 */
final class HeifTurn {

    /** What describes the pictures lies in front of them, and is much smaller than this. */
    private static final int HEAD = 4 * 1024 * 1024;

    private static final int SHORT_HEADER = 8;
    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

    private final List<ByteBuffer> properties = new ArrayList<>();
    private int mainItem = -1;
    private int quarters;

    private HeifTurn() {}

    /** Degrees counter-clockwise: 0, 90, 180 or 270; 0 also where the file makes no sense. */
    static int of(Path file) {
        try (var in = Files.newInputStream(file)) {
            return of(ByteBuffer.wrap(in.readNBytes(HEAD)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int of(ByteBuffer head) {
        var turn = new HeifTurn();
        try {
            boxes(head, turn::topLevel);
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return 0;
        }
        return turn.quarters * 90;
    }

    private void topLevel(String type, ByteBuffer body) {
        if (type.equals("meta")) {
            body.getInt(); // version and flags
            boxes(body, this::meta);
        }
    }

    private void meta(String type, ByteBuffer body) {
        if (type.equals("pitm")) {
            mainItem = item(body, version(body) > 0);
        } else if (type.equals("iprp")) {
            boxes(body, this::itemProperties);
        }
    }

    private void itemProperties(String type, ByteBuffer body) {
        if (type.equals("ipco")) {
            boxes(body, (name, value) -> properties.add(name.equals("irot") ? value : EMPTY));
        } else if (type.equals("ipma")) {
            associations(body);
        }
    }

    private void associations(ByteBuffer body) {
        int header = body.getInt();
        boolean wide = (header & 1) != 0;
        int entries = body.getInt();
        for (int i = 0; i < entries; i++) {
            int item = item(body, header >>> 24 > 0);
            int count = Byte.toUnsignedInt(body.get());
            for (int j = 0; j < count; j++) {
                int index = wide ? body.getShort() & 0x7fff : body.get() & 0x7f;
                if (item == mainItem) {
                    turn(index).ifPresent(angle -> quarters = angle);
                }
            }
        }
    }

    /** Properties are counted from 1 on. */
    private OptionalInt turn(int index) {
        if (index < 1 || index > properties.size() || properties.get(index - 1).remaining() == 0) {
            return OptionalInt.empty();
        }
        var irot = properties.get(index - 1);
        return OptionalInt.of(irot.get(irot.position()) & 3);
    }

    private static int version(ByteBuffer body) {
        return body.getInt() >>> 24;
    }

    private static int item(ByteBuffer body, boolean wide) {
        return wide ? body.getInt() : Short.toUnsignedInt(body.getShort());
    }

    /** Gives each box by its type; what is cut off ends the list. */
    private static void boxes(ByteBuffer bytes, BiConsumer<String, ByteBuffer> each) {
        while (bytes.remaining() >= SHORT_HEADER) {
            int size = bytes.getInt();
            var type = new byte[4];
            bytes.get(type);
            if (size < SHORT_HEADER || size - SHORT_HEADER > bytes.remaining()) {
                return;
            }
            each.accept(new String(type, ISO_8859_1), bytes.slice(bytes.position(), size - 8));
            bytes.position(bytes.position() + size - SHORT_HEADER);
        }
    }
}
