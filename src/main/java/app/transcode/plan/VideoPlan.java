package app.transcode.plan;

import app.transcode.ffmpeg.SourceInfo.VideoStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture to be made.
 *
 * @param source the stream it is made of
 * @param grid where segments and keyframes lie
 * @param frames how many frames each rendition has
 * @param repeated how many of them may repeat the last one, where sound goes on after the picture
 * @param renditions that are encoded, the best first; none where only the copy is wanted
 * @param copy what is taken over without encoding, or null
 */
public record VideoPlan(
        VideoStream source,
        SegmentGrid grid,
        long frames,
        long repeated,
        List<RenditionPlan> renditions,
        @Nullable CopyPlan copy) {

    /** All frames of all renditions. */
    public Cut whole() {
        return new Cut(0, frames, 0, renditions.size() - 1);
    }

    /** Frames from this one on may be there only as repetitions of the last one. */
    long sure() {
        return Math.max(0, frames - repeated);
    }

    /** The best size that there will be. */
    public Size size() {
        return copy != null && (copy.stays() || renditions.isEmpty())
                ? new Size(copy.width(), copy.height())
                : new Size(renditions.getFirst().width(), renditions.getFirst().height());
    }

    /** A picture's size in pixels. */
    public record Size(int width, int height) {}
}
