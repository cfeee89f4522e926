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
     * A track without its segments, as its initialisation segment describes it.
     *
     * @param track what is known of it
     * @param skipped ticks that lie before what is shown first, because of B-frames or priming
     */
    public record Header(Track track, long skipped) {}

    /**
     * Reads a track: its initialisation segment, and its segments counted from 0 on up to the first
     * that is missing.
     *
     * @throws BadOutput if a file is missing or makes no sense
     */
    public static Track read(Path folder) throws IOException, BadOutput {
        var header = header(folder);
        var segments = new ArrayList<Segment>();
        while (Files.exists(folder.resolve(segmentName(segments.size())))) {
            segments.add(segment(folder.resolve(segmentName(segments.size())), header));
        }
        return header.track().with(segments);
    }

    /**
     * Reads the initialisation segment in a track's folder.
     *
     * @throws BadOutput if it is missing or makes no sense
     */
    public static Header header(Path folder) throws IOException, BadOutput {
        var name = String.valueOf(folder.getFileName());
        if (!Files.exists(folder.resolve(INIT))) {
            throw new BadOutput(name + " has no " + INIT);
        }
        var init = InitSegment.of(Boxes.read(folder.resolve(INIT)));
        var track =
                new Track(
                        name,
                        init.codecs(),
                        init.timescale(),
                        init.width(),
                        init.height(),
                        List.of());
        return new Header(track, init.skipped());
    }

    /**
     * Reads a segment.
     *
     * @param header of its track
     * @throws BadOutput if it makes no sense
     */
    public static Segment segment(Path file, Header header) throws IOException, BadOutput {
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
                samples.composition() - header.skipped());
    }
}
