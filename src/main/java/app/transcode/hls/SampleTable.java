package app.transcode.hls;

import app.transcode.hls.Boxes.Box;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that tell where the frames of a track lie, and when (ISO/IEC 14496-12, 8.6, 8.7). */
final class SampleTable {

    private final Box box;
    private final ByteBuffer times;
    private final ByteBuffer sizes;

    SampleTable(Box box) throws BadOutput {
        this.box = box;
        this.times = box.child("stts").content();
        this.sizes = box.child("stsz").content();
    }

    /** The only description of the frames. */
    Box description() throws BadOutput {
        var description = box.child("stsd");
        var entries = description.children(8);
        if (entries.size() != 1) {
            throw new BadOutput("several descriptions");
        }
        return entries.getFirst();
    }

    int samples() {
        return sizes.getInt(8);
    }

    int size(int sample) {
        int all = sizes.getInt(4);
        return all != 0 ? all : sizes.getInt(12 + 4 * sample);
    }

    long bytes() {
        long bytes = 0;
        for (int i = 0; i < samples(); i++) {
            bytes += Integer.toUnsignedLong(size(i));
        }
        return bytes;
    }

    /** Ticks of all frames. */
    long duration() {
        long ticks = 0;
        for (int i = 0; i < times.getInt(4); i++) {
            ticks += (long) times.getInt(8 + 8 * i) * times.getInt(12 + 8 * i);
        }
        return ticks;
    }

    /**
     * Ticks from each frame to the next, or 0 where they differ; how long the last one lasts does
     * not matter.
     */
    int delta() throws BadOutput {
        int entries = times.getInt(4);
        boolean even = entries == 1 || (entries == 2 && times.getInt(16) == 1);
        int delta = times.getInt(12);
        return even && delta > 0 && offsetsFit(delta) ? delta : 0;
    }

    /** How much later the first frame is shown than it is decoded, in ticks. */
    int firstOffset() throws BadOutput {
        var offsets = offsets();
        return offsets == null || offsets.getInt(4) == 0 ? 0 : offsets.getInt(12);
    }

    private boolean offsetsFit(int delta) throws BadOutput {
        var offsets = offsets();
        if (offsets == null) {
            return true;
        }
        int first = firstOffset();
        for (int i = 0; i < offsets.getInt(4); i++) {
            if ((offsets.getInt(12 + 8 * i) - first) % delta != 0) {
                return false;
            }
        }
        return true;
    }

    private @Nullable ByteBuffer offsets() {
        return box.children(0).stream()
                .filter(each -> each.type().equals("ctts"))
                .findFirst()
                .map(Box::content)
                .orElse(null);
    }

    /** Which samples are keyframes, counted from 0. */
    List<Long> keyframes() {
        var keyframes = new ArrayList<Long>();
        var sync = box.children(0).stream().filter(b -> b.type().equals("stss")).findFirst();
        if (sync.isEmpty()) {
            for (long i = 0; i < samples(); i++) {
                keyframes.add(i);
            }
            return keyframes;
        }
        var numbers = sync.get().content();
        for (int i = 0; i < numbers.getInt(4); i++) {
            keyframes.add(numbers.getInt(8 + 4 * i) - 1L);
        }
        return keyframes;
    }

    /** The most ticks from one keyframe to the next, or to the end. */
    long longestGap(List<Long> keyframes) {
        long longest = 0;
        long last = 0;
        long time = 0;
        int next = 0;
        int sample = 0;
        for (int entry = 0; entry < times.getInt(4); entry++) {
            int count = times.getInt(8 + 8 * entry);
            int delta = times.getInt(12 + 8 * entry);
            for (; next < keyframes.size() && keyframes.get(next) < sample + count; next++) {
                long at = time + (keyframes.get(next) - sample) * delta;
                longest = Math.max(longest, at - last);
                last = at;
            }
            sample += count;
            time += (long) count * delta;
        }
        return Math.max(longest, time - last);
    }

    /** Where a sample lies in the file, for each of some samples in order. */
    List<Long> positions(List<Long> wanted) throws BadOutput {
        var chunks = new Chunks(box);
        var positions = new ArrayList<Long>();
        int next = 0;
        int sample = 0;
        for (int chunk = 0; next < wanted.size() && chunk < chunks.count(); chunk++) {
            long position = chunks.offset(chunk);
            int end = sample + chunks.samplesIn(chunk);
            for (; sample < end && sample < samples(); sample++) {
                if (next < wanted.size() && wanted.get(next) == sample) {
                    positions.add(position);
                    next++;
                }
                position += Integer.toUnsignedLong(size(sample));
            }
        }
        return positions;
    }

    /** Runs of samples that lie together. */
    private static final class Chunks {

        private final ByteBuffer runs;
        private final ByteBuffer offsets;
        private final boolean wide;
        private int run;

        Chunks(Box table) throws BadOutput {
            runs = table.child("stsc").content();
            wide = table.children(0).stream().anyMatch(box -> box.type().equals("co64"));
            offsets = table.child(wide ? "co64" : "stco").content();
        }

        int count() {
            return offsets.getInt(4);
        }

        long offset(int chunk) {
            return wide
                    ? offsets.getLong(8 + 8 * chunk)
                    : Integer.toUnsignedLong(offsets.getInt(8 + 4 * chunk));
        }

        /** Asked in order of chunks. */
        int samplesIn(int chunk) {
            while (run + 1 < runs.getInt(4) && runs.getInt(8 + 12 * (run + 1)) <= chunk + 1) {
                run++;
            }
            return runs.getInt(12 + 12 * run);
        }
    }
}
