package app.transcode.hls;

import java.util.ArrayList;
import java.util.List;

/**
 * One rendition or audio track as it was made.
 *
 * @param folder where its files lie, below the presentation
 * @param codecs as in RFC 6381, like {@code avc1.64001f}
 * @param timescale ticks per second
 * @param width of the picture in pixels, 0 for sound
 * @param height of the picture in pixels, 0 for sound
 * @param segments in order
 */
public record Track(
        String folder,
        String codecs,
        int timescale,
        int width,
        int height,
        List<Segment> segments) {

    /** The same track with other segments. */
    public Track with(List<Segment> others) {
        return new Track(folder, codecs, timescale, width, height, List.copyOf(others));
    }

    /** How long a segment is in seconds. */
    public double seconds(Segment segment) {
        return (double) segment.ticks() / timescale;
    }

    /** How long the track is in seconds. */
    public double duration() {
        return (double) segments.stream().mapToLong(Segment::ticks).sum() / timescale;
    }

    /** Frames or packets in all. */
    public long samples() {
        return segments.stream().mapToLong(Segment::samples).sum();
    }

    /** Size of all segments. */
    public long bytes() {
        return segments.stream().mapToLong(Segment::bytes).sum();
    }

    /** Measured bits per second over the whole length. */
    public long average() {
        return duration() == 0 ? 0 : Math.round(bytes() * 8 / duration());
    }

    /**
     * The peak segment bit rate (RFC 8216, section 4.3.4.2 and "Terminology" of its successor): the
     * largest rate of any run of segments that lasts 0.5 to 1.5 target durations.
     *
     * @param target duration in seconds
     */
    public long peak(double target) {
        var rates = new ArrayList<Double>();
        for (int from = 0; from < segments.size(); from++) {
            double seconds = 0;
            double bits = 0;
            for (int to = from; to < segments.size() && seconds <= target * 1.5; to++) {
                seconds += seconds(segments.get(to));
                bits += segments.get(to).bytes() * 8.0;
                if (seconds >= target * 0.5 && seconds <= target * 1.5) {
                    rates.add(bits / seconds);
                }
            }
        }
        return Math.max(average(), rates.stream().mapToLong(Math::round).max().orElse(0));
    }
}
