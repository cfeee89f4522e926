package app.transcode.plan;

/**
 * Which frames of which renditions are made in one go.
 *
 * @param from the first frame: a multiple of the grid's segment
 * @param to the frame after the last
 * @param first index of the best rendition, in the plan's order
 * @param last index of the smallest rendition
 */
public record Cut(long from, long to, int first, int last) {

    /** How many frames it has. */
    public long frames() {
        return to - from;
    }
}
