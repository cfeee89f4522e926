package app.transcode.plan;

import app.transcode.ffmpeg.ReadRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * FFmpeg's arguments for comparing all renditions with their source: one decode of the source,
 * through the very filters that fed the encoders, meets what was made of these frames.
 *
 * <p>For each rendition it leaves two files in the working folder, ending with {@code .xpsnr} and
 * {@code .ssim}: a line per frame.
 */
public final class QualityCommand {

    /** Decoding starts so much before the first frame that is compared, in seconds. */
    private static final double SEEK_MARGIN = 4.0;

    private QualityCommand() {}

    /**
     * Compares some frames at the start of a segment.
     *
     * @param plan what the renditions were made by
     * @param source the file they were made of, or its copy where these frames came from there
     * @param segment which one, from 0
     * @param frames how many of its first frames to compare
     * @param excerpts for each rendition of the plan, in its order, a local file of initialisation
     *     and that segment
     * @param threads for each decoder and filter; 0 leaves it to FFmpeg
     */
    public static List<String> of(
            EncodePlan plan,
            Path source,
            int segment,
            int frames,
            List<Path> excerpts,
            int threads) {
        var video = Objects.requireNonNull(plan.video());
        var input = new SourceInput(plan, first(video, segment));
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-hide_banner", "-loglevel", "error", "-nostats", "-y"));
        arguments.addAll(List.of("-progress", "pipe:1"));
        if (threads > 0) {
            var number = String.valueOf(threads);
            arguments.addAll(List.of("-filter_complex_threads", number, "-threads", number));
        }
        arguments.addAll(input.arguments(source, SEEK_MARGIN));
        for (var excerpt : excerpts) {
            arguments.addAll(ReadRules.input(excerpt));
        }
        arguments.addAll(List.of("-filter_complex", graph(video, input.stream(), segment, frames)));
        for (int i = 0; i < video.renditions().size(); i++) {
            arguments.addAll(List.of("-map", "[done" + i + "]"));
        }
        arguments.addAll(List.of("-fps_mode", "passthrough", "-f", "null", "-"));
        return List.copyOf(arguments);
    }

    /** What the two files of a rendition are called, without their endings. */
    public static String statistics(String rendition, int segment) {
        return "quality-" + rendition + "-" + segment;
    }

    private static String graph(VideoPlan plan, int stream, int segment, int frames) {
        long from = first(plan, segment);
        var graph = new ArrayList<String>();
        var cut = new Cut(from, from + frames, 0, plan.renditions().size() - 1);
        graph.add(new PictureFilters(plan, stream).graph(cut));
        for (int i = 0; i < plan.renditions().size(); i++) {
            graph.add(comparison(plan, i, segment, frames));
        }
        return String.join(";", graph);
    }

    /** Frames are paired by their number. The filter for XPSNR takes the original first. */
    private static String comparison(VideoPlan plan, int number, int segment, int frames) {
        var count = "settb=AVTB,setpts=N/(%s)/TB".formatted(plan.grid().rate());
        return ("[v%1$d]%3$s[original%1$d];"
                        + "[%2$d:v:0]trim=end_frame=%4$d,%3$s,split=2[made%1$d][again%1$d];"
                        + "[original%1$d][made%1$d]xpsnr=stats_file=%5$s.xpsnr[half%1$d];"
                        + "[half%1$d][again%1$d]ssim=stats_file=%5$s.ssim[done%1$d]")
                .formatted(
                        number,
                        number + 1,
                        count,
                        frames,
                        statistics(plan.renditions().get(number).name(), segment));
    }

    private static long first(VideoPlan plan, int segment) {
        return (long) segment * plan.grid().segmentFrames();
    }
}
