package app.transcode.hls;

import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import app.transcode.ffmpeg.SourceInfo.VideoStream;
import app.transcode.plan.CopyPlan;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.SegmentGrid;
import app.transcode.plan.VideoPlan;
import java.util.ArrayList;
import java.util.List;

/** Decides whether browsers play a source's picture as it is, so that it need not be encoded. */
public final class Passthrough {

    /** The longest time between keyframes, in seconds: no segment is longer. */
    private static final double LONGEST_GAP = 6;

    /** How much longer sound may be than the picture, in seconds, to be cut to its length. */
    private static final double SURPLUS = 0.1;

    private Passthrough() {}

    /**
     * The plan with a copy of the picture, where it can be taken over; else the plan as it is.
     *
     * @param index of the source's picture
     */
    public static EncodePlan of(EncodePlan plan, SourceInfo source, Mp4Index index) {
        var video = plan.video();
        if (video == null || !plays(video.source()) || !cuttable(index, video, plan)) {
            return plan;
        }
        var stream = video.source();
        var top = video.renditions().getFirst();
        long bitrate =
                index.bytes() * 8 * index.timescale() / ((long) index.samples() * index.delta());
        boolean stays =
                top.width() == stream.width()
                        && top.height() == stream.height()
                        && bitrate <= top.maxBitrate();
        var starts = starts(index, video.grid());
        var copy =
                new CopyPlan(
                        stays ? top.name() : "source",
                        stream.width(),
                        stream.height(),
                        bitrate,
                        stays,
                        starts);
        var others = video.renditions();
        return plan.lasting(index.samples())
                .copying(copy, stays ? others.subList(1, others.size()) : others);
    }

    private static boolean plays(VideoStream stream) {
        return stream.codec().equals("h264")
                && stream.pixelFormat().equals("yuv420p")
                && !stream.interlaced()
                && !stream.variableRate()
                && stream.rotation() == 0
                && stream.transfer() == Transfer.SDR
                && stream.width() == stream.displayWidth()
                && stream.height() == stream.displayHeight()
                && stream.width() % 2 == 0
                && stream.height() % 2 == 0;
    }

    /** Whether it is evenly spaced, whole, and can be cut everywhere often enough. */
    private static boolean cuttable(Mp4Index index, VideoPlan video, EncodePlan plan) {
        var rate = video.grid().rate();
        boolean sameRate =
                (long) index.delta() * rate.numerator()
                        == (long) index.timescale() * rate.denominator();
        double surplus = plan.duration() - video.grid().seconds(index.samples());
        return index.clean()
                && index.untrimmed()
                && sameRate
                && index.longestGap() <= LONGEST_GAP
                && Math.abs(surplus) <= SURPLUS;
    }

    /** Cuts as FFmpeg does: at the first keyframe after each multiple of a segment's length. */
    private static List<Long> starts(Mp4Index index, SegmentGrid grid) {
        var starts = new ArrayList<Long>();
        for (long frame : index.keyframes()) {
            long micros = Math.round(grid.seconds(frame) * 1e6);
            if (micros >= starts.size() * grid.segmentMicros()) {
                starts.add(frame);
            }
        }
        return List.copyOf(starts);
    }
}
