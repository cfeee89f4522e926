package app.transcode.plan;

import java.util.List;

/**
 * The same ladder once more in codecs that not everything plays: whole ladders, because players
 * change between the renditions of one codec only. They have the grid of those in H.264.
 */
public final class ExtraLadder {

    /** Below this the encoders refuse or gain nothing, in pixels of the short side. */
    private static final int SMALLEST = 128;

    private ExtraLadder() {}

    /**
     * Plans for all codecs that are wanted, each without sound: that of the media serves them too.
     *
     * @param plan with renditions in H.264
     * @param codecs in the order in which they are to be made
     * @return a plan for each codec that makes sense for the picture; perhaps none
     */
    public static List<EncodePlan> of(EncodePlan plan, List<VideoCodec> codecs) {
        var video = plan.video();
        if (video == null) {
            return List.of();
        }
        return codecs.stream()
                .filter(codec -> codec != VideoCodec.H264)
                .distinct()
                .map(codec -> in(codec, video))
                .filter(picture -> !picture.renditions().isEmpty())
                .map(
                        picture ->
                                new EncodePlan(
                                        picture,
                                        List.of(),
                                        plan.duration(),
                                        plan.segmentSeconds(),
                                        plan.access()))
                .toList();
    }

    private static VideoPlan in(VideoCodec codec, VideoPlan video) {
        var renditions =
                video.renditions().stream()
                        .filter(each -> Math.min(each.width(), each.height()) >= SMALLEST)
                        .map(each -> in(codec, each))
                        .toList();
        return new VideoPlan(
                video.source(), video.grid(), video.frames(), video.repeated(), renditions, null);
    }

    private static RenditionPlan in(VideoCodec codec, RenditionPlan rendition) {
        return new RenditionPlan(
                rendition.name() + codec.suffix(),
                codec,
                rendition.width(),
                rendition.height(),
                codec.share(rendition.maxBitrate()),
                "");
    }
}
