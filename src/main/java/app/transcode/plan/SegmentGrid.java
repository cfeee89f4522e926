package app.transcode.plan;

import app.transcode.ffmpeg.FrameRate;

/**
 * Where segments and keyframes lie, counted in frames, so that no rounding ever moves them.
 *
 * @param rate frames per second
 * @param gopFrames from one keyframe to the next
 * @param segmentFrames from one segment to the next, a multiple of {@code gopFrames}
 */
public record SegmentGrid(FrameRate rate, int gopFrames, int segmentFrames) {

    /**
     * Grid for a rate, with keyframes and segments as near to what is wanted as whole frames allow.
     */
    static SegmentGrid of(FrameRate rate, double gopSeconds, double segmentSeconds) {
        int gop = Math.max(1, (int) Math.round(gopSeconds * rate.value()));
        int gops = Math.max(1, (int) Math.round(segmentSeconds / gopSeconds));
        return new SegmentGrid(rate, gop, gop * gops);
    }

    /** How many segments hold a number of frames. */
    public int segments(long frames) {
        return Math.toIntExact(Math.ceilDiv(frames, segmentFrames));
    }

    /** How many frames a segment holds when there are so many in all. */
    public long framesIn(int segment, long frames) {
        return Math.min(segmentFrames, frames - (long) segment * segmentFrames);
    }

    /** A number of frames in seconds. */
    public double seconds(long frames) {
        return (double) frames * rate.denominator() / rate.numerator();
    }

    /** The length of a whole segment in microseconds, rounded down: never after its keyframe. */
    public long segmentMicros() {
        return segmentFrames * 1_000_000L * rate.denominator() / rate.numerator();
    }
}
