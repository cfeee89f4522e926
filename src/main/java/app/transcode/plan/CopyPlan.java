package app.transcode.plan;

import java.util.List;

/**
 * A rendition that needs no encoding, because browsers play the source's own picture.
 *
 * @param name of its folder
 * @param width in pixels
 * @param height in pixels
 * @param bitrate average in bits per second
 * @param stays whether it is the top rendition for good; else it serves until an encoded one does
 * @param starts the frame that each segment begins with: keyframes of the source
 */
public record CopyPlan(
        String name, int width, int height, long bitrate, boolean stays, List<Long> starts) {

    /** How many frames a segment has. */
    public long framesIn(int segment, long frames) {
        long end = segment + 1 < starts.size() ? starts.get(segment + 1) : frames;
        return end - starts.get(segment);
    }
}
