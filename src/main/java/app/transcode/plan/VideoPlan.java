package app.transcode.plan;

import app.transcode.ffmpeg.SourceInfo.VideoStream;
import java.util.List;

/**
 * The picture to be made.
 *
 * @param source the stream it is made of
 * @param grid where segments and keyframes lie
 * @param frames how many frames each rendition has
 * @param repeated how many of them may repeat the last one, where sound goes on after the picture
 * @param renditions the best first
 */
public record VideoPlan(
        VideoStream source,
        SegmentGrid grid,
        long frames,
        long repeated,
        List<RenditionPlan> renditions) {}
