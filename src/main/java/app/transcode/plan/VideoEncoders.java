package app.transcode.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * FFmpeg's arguments for encoding one picture, by codec: capped quality, closed groups of pictures
 * of a fixed length, and headers that depend on nothing but the rendition, so that all parts of it
 * share one initialisation segment.
 */
final class VideoEncoders {

    /** The presets of x264 and x265, the fastest first. */
    private static final List<String> PRESETS =
            List.of(
                    "ultrafast",
                    "superfast",
                    "veryfast",
                    "faster",
                    "fast",
                    "medium",
                    "slow",
                    "slower",
                    "veryslow");

    /** SVT-AV1's preset that takes about as long as x264's fastest does for its purpose. */
    private static final int FASTEST_AV1 = 12;

    /** The same number means a better picture in x265 than in x264: this much makes them alike. */
    private static final int HEVC_CRF = 4;

    /** The scale of SVT-AV1 goes from 1 to 63, that of x264 to 51. */
    private static final int AV1_CRF = 12;

    /** The highest level of parallelism that SVT-AV1 takes. */
    private static final int MOST_AV1_THREADS = 6;

    private VideoEncoders() {}

    /** What stands between a picture's {@code -map} and the format of its output. */
    static List<String> arguments(
            RenditionPlan rendition, SegmentGrid grid, EncodeSettings settings) {
        var arguments =
                new ArrayList<>(
                        switch (rendition.codec()) {
                            case H264 -> h264(rendition, settings);
                            case HEVC -> hevc(settings);
                            case AV1 -> av1(settings);
                        });
        // One second of buffer: peaks stay near the cap, and so below twice a usual average.
        var cap = String.valueOf(rendition.maxBitrate());
        arguments.addAll(List.of("-maxrate", cap, "-bufsize", cap));
        var gop = String.valueOf(grid.gopFrames());
        arguments.addAll(List.of("-g", gop, "-keyint_min", gop, "-sc_threshold", "0"));
        return List.copyOf(arguments);
    }

    private static List<String> h264(RenditionPlan rendition, EncodeSettings settings) {
        var arguments =
                new ArrayList<>(
                        List.of("-c:v", VideoCodec.H264.encoder(), "-preset", settings.preset()));
        arguments.addAll(List.of("-profile:v", "high", "-level:v", rendition.level()));
        arguments.addAll(List.of("-crf", String.valueOf(settings.crf())));
        return arguments;
    }

    /** Parameter sets stand in the sample entry only, as {@code hvc1} promises. */
    private static List<String> hevc(EncodeSettings settings) {
        var arguments =
                new ArrayList<>(List.of("-c:v", VideoCodec.HEVC.encoder(), "-tag:v", "hvc1"));
        arguments.addAll(List.of("-preset", settings.preset(), "-profile:v", "main"));
        arguments.addAll(List.of("-crf", String.valueOf(settings.crf() + HEVC_CRF)));
        var threads = settings.threads() > 0 ? ":pools=" + settings.threads() : "";
        arguments.add("-x265-params");
        arguments.add("open-gop=0:scenecut=0:repeat-headers=0:info=0:log-level=error" + threads);
        return arguments;
    }

    private static List<String> av1(EncodeSettings settings) {
        int preset = FASTEST_AV1 - Math.max(0, PRESETS.indexOf(settings.preset()));
        var arguments = new ArrayList<>(List.of("-c:v", VideoCodec.AV1.encoder()));
        arguments.addAll(List.of("-preset", String.valueOf(preset)));
        arguments.addAll(List.of("-crf", String.valueOf(settings.crf() + AV1_CRF)));
        int threads = Math.min(settings.threads(), MOST_AV1_THREADS);
        arguments.add("-svtav1-params");
        arguments.add("scd=0:irefresh-type=2" + (threads > 0 ? ":lp=" + threads : ""));
        return arguments;
    }
}
