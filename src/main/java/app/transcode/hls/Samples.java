package app.transcode.hls;

import app.transcode.hls.Boxes.Box;
import java.nio.ByteBuffer;

/** Sums up the samples of fragments (ISO/IEC 14496-12, section 8.8). */
final class Samples {

    private static final int DURATION_FLAG = 0x100;
    private static final int SIZE_FLAG = 0x200;
    private static final int FLAGS_FLAG = 0x400;
    private static final int COMPOSITION_FLAG = 0x800;
    private static final int NOT_SYNC = 0x10000;

    private long start;
    private long ticks;
    private int count;
    private boolean keyed;
    private long composition = Long.MAX_VALUE;

    /** Adds the samples of a track's fragment. */
    void add(Box fragment) throws BadOutput {
        var time = fragment.child("tfdt").content();
        long decode = time.get(0) == 1 ? time.getLong(4) : time.getInt(4);
        if (count == 0) {
            start = decode;
        }
        var defaults = new Defaults(fragment.child("tfhd").content());
        for (var run : fragment.children(0)) {
            if (run.type().equals("trun")) {
                decode = add(run.content(), defaults, decode);
            }
        }
    }

    private long add(ByteBuffer run, Defaults defaults, long from) {
        long decode = from;
        int flags = run.getInt() & 0xffffff;
        int entries = run.getInt();
        if ((flags & 1) != 0) {
            run.getInt(); // data offset
        }
        int firstFlags = (flags & 4) != 0 ? run.getInt() : defaults.flags;
        for (int i = 0; i < entries; i++) {
            int duration = (flags & DURATION_FLAG) != 0 ? run.getInt() : defaults.duration;
            if ((flags & SIZE_FLAG) != 0) {
                run.getInt();
            }
            int sample = (flags & FLAGS_FLAG) != 0 ? run.getInt() : defaults.flags;
            int offset = (flags & COMPOSITION_FLAG) != 0 ? run.getInt() : 0;
            if (count == 0) {
                keyed = ((i == 0 && (flags & 4) != 0 ? firstFlags : sample) & NOT_SYNC) == 0;
            }
            composition = Math.min(composition, decode + offset);
            decode += duration;
            ticks += duration;
            count++;
        }
        return decode;
    }

    /** Decode time of the first sample, in ticks. */
    long start() {
        return start;
    }

    /** How long all samples are, in ticks. */
    long ticks() {
        return ticks;
    }

    /** How many. */
    int count() {
        return count;
    }

    /** Whether the first one is a keyframe. */
    boolean keyed() {
        return keyed;
    }

    /** When the earliest sample is shown, before the edit list, in ticks. */
    long composition() {
        return composition;
    }

    /** What a fragment says once for all its samples. */
    private static final class Defaults {

        private int duration;
        private int flags;

        Defaults(ByteBuffer header) {
            int present = header.getInt() & 0xffffff;
            header.getInt(); // track id
            if ((present & 1) != 0) {
                header.getLong(); // base data offset
            }
            if ((present & 2) != 0) {
                header.getInt(); // sample description
            }
            if ((present & 8) != 0) {
                duration = header.getInt();
            }
            if ((present & 0x10) != 0) {
                header.getInt(); // sample size
            }
            if ((present & 0x20) != 0) {
                flags = header.getInt();
            }
        }
    }
}
