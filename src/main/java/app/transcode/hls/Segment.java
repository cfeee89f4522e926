package app.transcode.hls;

/**
 * One media segment, as its own boxes describe it.
 *
 * @param name of its file
 * @param bytes its size
 * @param start decode time of its first sample, in ticks of its track
 * @param ticks how long it is, in ticks of its track
 * @param samples how many frames, or packets of sound
 * @param keyed whether it starts with a keyframe
 * @param shown when its first sample is shown, in ticks, by the edit list of its track
 */
public record Segment(
        String name, long bytes, long start, long ticks, int samples, boolean keyed, long shown) {

    /** The same segment in a file of another name. */
    public Segment named(String other) {
        return new Segment(other, bytes, start, ticks, samples, keyed, shown);
    }
}
