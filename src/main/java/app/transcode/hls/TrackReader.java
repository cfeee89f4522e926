package app.transcode.hls;

import app.transcode.hls.Boxes.Box;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what a folder of fragmented MP4 says about itself, without decoding (ISO/IEC 14496-12). */
public final class TrackReader {

    /** Name of the initialisation segment. */
    public static final String INIT = "init.mp4";

    private static final int DURATION_FLAG = 0x100;
    private static final int SIZE_FLAG = 0x200;
    private static final int FLAGS_FLAG = 0x400;
    private static final int COMPOSITION_FLAG = 0x800;
    private static final int NOT_SYNC = 0x10000;

    private TrackReader() {}

    /** The name of a segment's file. */
    public static String segmentName(int number) {
        return String.format(Locale.ROOT, "%05d.m4s", number);
    }

    /**
     * Reads a track: its initialisation segment, and its segments counted from 0 on up to the first
     * that is missing.
     *
     * @throws BadOutput if a file is missing or makes no sense
     */
    public static Track read(Path folder) throws IOException, BadOutput {
        var name = String.valueOf(folder.getFileName());
        if (!Files.exists(folder.resolve(INIT))) {
            throw new BadOutput(name + " has no " + INIT);
        }
        var track = Boxes.find(Boxes.read(folder.resolve(INIT)), "moov").child("trak");
        var media = track.child("mdia");
        int timescale = timescale(media.child("mdhd").content());
        var description = media.child("minf").child("stbl").child("stsd").children(8);
        if (description.isEmpty() || timescale <= 0) {
            throw new BadOutput(name + " describes no samples");
        }
        var entry = description.getFirst();
        boolean video = entry.type().equals("avc1");
        return new Track(
                name,
                CodecStrings.of(entry),
                timescale,
                video ? entry.content().getShort(24) : 0,
                video ? entry.content().getShort(26) : 0,
                segments(folder, skipped(track)));
    }

    /** How many ticks lie before what is shown first, because of B-frames or priming. */
    private static long skipped(Box track) throws BadOutput {
        for (var box : track.children(0)) {
            if (box.type().equals("edts")) {
                var edits = box.child("elst").content();
                return edits.get(0) == 1 ? edits.getLong(16) : edits.getInt(12);
            }
        }
        return 0;
    }

    private static List<Segment> segments(Path folder, long skipped) throws IOException, BadOutput {
        var segments = new ArrayList<Segment>();
        while (true) {
            var file = folder.resolve(segmentName(segments.size()));
            if (!Files.exists(file)) {
                return List.copyOf(segments);
            }
            segments.add(segment(file, skipped));
        }
    }

    private static int timescale(ByteBuffer header) {
        return header.getInt(header.get(0) == 1 ? 20 : 12);
    }

    private static Segment segment(Path file, long skipped) throws IOException, BadOutput {
        var boxes = Boxes.read(file);
        Boxes.find(boxes, "mdat");
        var samples = new Samples();
        for (var box : boxes) {
            if (box.type().equals("moof")) {
                samples.add(box.child("traf"));
            }
        }
        if (samples.count == 0) {
            throw new BadOutput(file.getFileName() + " holds no samples");
        }
        return new Segment(
                String.valueOf(file.getFileName()),
                Files.size(file),
                samples.start,
                samples.ticks,
                samples.count,
                samples.keyed,
                samples.composition - skipped);
    }

    /** Sums up the samples of a segment's fragments. */
    private static final class Samples {

        private long start;
        private long ticks;
        private int count;
        private boolean keyed;
        private long composition = Long.MAX_VALUE;

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
