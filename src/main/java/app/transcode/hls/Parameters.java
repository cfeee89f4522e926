package app.transcode.hls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/**
 * Looks at the H.264 units that keyframes begin with (ISO/IEC 14496-15, section 5; H.264, 7.4.1).
 */
final class Parameters {

    private static final int VISUAL_FIELDS = 78;
    private static final int UNIT_TYPE = 0x1f;
    private static final int SLICE = 1;
    private static final int INSTANT_REFRESH = 5;
    private static final int SEQUENCE_PARAMETERS = 7;
    private static final int PICTURE_PARAMETERS = 8;

    /** Units before the picture itself: access unit delimiter, messages, …. */
    private static final int MOST_UNITS = 32;

    private final FileChannel file;
    private final SampleTable table;

    Parameters(FileChannel file, SampleTable table) {
        this.file = file;
        this.table = table;
    }

    /**
     * Whether one set of parameters serves all frames, and each keyframe is a new beginning to
     * which nothing later refers back.
     */
    boolean clean(List<Long> keyframes) throws IOException, BadOutput {
        var entry = table.description();
        if (!entry.type().equals("avc1") || keyframes.isEmpty() || keyframes.getFirst() != 0) {
            return false;
        }
        var config = Boxes.find(entry.children(VISUAL_FIELDS), "avcC").content();
        int sets = config.get(5) & 0x1f;
        int picture = 6 + 2 + Short.toUnsignedInt(config.getShort(6));
        if (sets != 1 || config.get(picture) != 1) {
            return false;
        }
        int lengthSize = (config.get(4) & 3) + 1;
        var positions = table.positions(keyframes);
        for (int i = 0; i < positions.size(); i++) {
            int size = table.size(Math.toIntExact(keyframes.get(i)));
            if (!refreshes(positions.get(i), size, lengthSize)) {
                return false;
            }
        }
        return positions.size() == keyframes.size();
    }

    private boolean refreshes(long position, int size, int lengthSize) throws IOException {
        long at = position;
        for (int i = 0; i < MOST_UNITS && at + lengthSize < position + size; i++) {
            var head = ByteBuffer.allocate(lengthSize + 1);
            if (file.read(head, at) < lengthSize + 1) {
                return false;
            }
            long length = 0;
            for (int b = 0; b < lengthSize; b++) {
                length = length << 8 | (head.get(b) & 0xff);
            }
            switch (head.get(lengthSize) & UNIT_TYPE) {
                case INSTANT_REFRESH -> {
                    return true;
                }
                case SLICE, SEQUENCE_PARAMETERS, PICTURE_PARAMETERS -> {
                    return false;
                }
                default -> at += lengthSize + length;
            }
        }
        return false;
    }
}
