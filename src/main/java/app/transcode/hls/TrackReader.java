package app.transcode.hls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what a folder of fragmented MP4 says about itself, without decoding (ISO/IEC 14496-12). */
public final class TrackReader {

    /** Name of the initialisation segment. */
    public static final String INIT = "init.mp4";

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
        var init = InitSegment.of(Boxes.read(folder.resolve(INIT)));
        return new Track(
                name,
                init.codecs(),
                init.timescale(),
                init.width(),
                init.height(),
                segments(folder, init.skipped()));
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

    private static Segment segment(Path file, long skipped) throws IOException, BadOutput {
        var boxes = Boxes.read(file);
        Boxes.find(boxes, "mdat");
        var samples = new Samples();
        for (var box : boxes) {
            if (box.type().equals("moof")) {
                samples.add(box.child("traf"));
            }
        }
        if (samples.count() == 0) {
            throw new BadOutput(file.getFileName() + " holds no samples");
        }
        return new Segment(
                String.valueOf(file.getFileName()),
                Files.size(file),
                samples.start(),
                samples.ticks(),
                samples.count(),
                samples.keyed(),
                samples.composition() - skipped);
    }
}
