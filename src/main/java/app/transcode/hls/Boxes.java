package app.transcode.hls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Boxes of the ISO base media file format (ISO/IEC 14496-12, section 4.2). */
final class Boxes {

    /** Media data is never read; everything else is small. */
    private static final long LARGEST = 16 << 20;

    /** Files of people have a handful at the top; somebody may make one with millions. */
    private static final int MOST_BOXES = 1_000;

    private Boxes() {}

    /**
     * One box.
     *
     * @param type its four characters
     * @param bytes how many it takes in its file, header included
     * @param content after its header; empty for {@code mdat}
     */
    record Box(String type, long bytes, ByteBuffer content) {

        /** The boxes inside, from an offset on. */
        List<Box> children(int offset) {
            return parse(content.slice(offset, content.limit() - offset));
        }

        /** The first box inside of a type. */
        Box child(String type) throws BadOutput {
            return find(children(0), type);
        }
    }

    /** The first box of a type. */
    static Box find(List<Box> boxes, String type) throws BadOutput {
        return boxes.stream()
                .filter(box -> box.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new BadOutput("no " + type + " box"));
    }

    /** The boxes of a file, without media data. */
    static List<Box> read(Path file) throws IOException, BadOutput {
        var boxes = new ArrayList<Box>();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long position = 0;
            while (position < channel.size()) {
                var header = read(channel, position, 8);
                long size = Integer.toUnsignedLong(header.getInt());
                var type = type(header);
                int headerSize = 8;
                if (size == 1) {
                    size = read(channel, position + 8, 8).getLong();
                    headerSize = 16;
                }
                if (size < headerSize || position + size > channel.size()) {
                    throw new BadOutput(file.getFileName() + " breaks off in a " + type + " box");
                }
                boolean skip = type.equals("mdat") || size > LARGEST;
                boxes.add(
                        new Box(
                                type,
                                size,
                                skip
                                        ? ByteBuffer.allocate(0)
                                        : read(
                                                channel,
                                                position + headerSize,
                                                (int) size - headerSize)));
                position += size;
            }
        }
        return boxes;
    }

    /**
     * The only box of a type among the first of a file, without reading anything else of it.
     *
     * @param other a type that must not be there
     * @param largest how many bytes it may have
     * @return empty if there is none, or it is too large, or the file breaks off
     */
    static Optional<Box> only(FileChannel file, String type, String other, int largest)
            throws IOException {
        Box found = null;
        long position = 0;
        for (int i = 0; i < MOST_BOXES && position + 8 <= file.size(); i++) {
            var header = ByteBuffer.allocate(16);
            file.read(header, position);
            header.flip();
            long size = Integer.toUnsignedLong(header.getInt());
            var name = type(header);
            boolean large = size == 1 && header.remaining() == 8;
            size = large ? header.getLong() : size == 0 ? file.size() - position : size;
            int skip = large ? 16 : 8;
            if (name.equals(other) || size < skip || position + size > file.size()) {
                return Optional.empty();
            }
            if (name.equals(type)) {
                if (found != null || size > largest) {
                    return Optional.empty();
                }
                var content = ByteBuffer.allocate((int) size - skip);
                while (content.hasRemaining()
                        && file.read(content, position + skip + content.position()) >= 0) {
                    // until it is full
                }
                found = new Box(type, size, content.flip());
            }
            position += size;
        }
        return Optional.ofNullable(found);
    }

    private static ByteBuffer read(FileChannel channel, long position, int length)
            throws IOException, BadOutput {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.BIG_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new BadOutput("a file breaks off");
            }
        }
        return buffer.flip();
    }

    private static List<Box> parse(ByteBuffer bytes) {
        var boxes = new ArrayList<Box>();
        while (bytes.remaining() >= 8) {
            int start = bytes.position();
            int size = bytes.getInt();
            var type = type(bytes);
            if (size < 8 || size > bytes.limit() - start) {
                break;
            }
            boxes.add(new Box(type, size, bytes.slice(start + 8, size - 8)));
            bytes.position(start + size);
        }
        return boxes;
    }

    private static String type(ByteBuffer bytes) {
        var type = new byte[4];
        bytes.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
