package app.transcode.extras;

import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.Tool;
import app.transcode.hls.BadOutput;
import app.transcode.hls.Track;
import app.transcode.plan.Access;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.QualityCommand;
import app.transcode.plan.VideoPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares renditions with their source, on a few seconds from all over it. */
@Component
public class QualityMeter {

    private static final Logger log = LoggerFactory.getLogger(QualityMeter.class);
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** How many moments are compared, each a second long. */
    private static final int MOMENTS = 3;

    /** How many segments are decoded for it at most, where all before a moment must be. */
    private static final int NEAR = 15;

    private final MediaTools tools;

    QualityMeter(MediaTools tools) {
        this.tools = tools;
    }

    /**
     * Measures all renditions of a plan. A media can do without, so what goes wrong is logged and
     * gives nothing.
     *
     * @param plan what the renditions were made by
     * @param source the local file they were made of: the copy where frames are reached in one
     * @param renditions as the plan lists them
     * @param files is asked for a few segments of each
     * @param threads for each decoder and filter; 0 leaves it to FFmpeg
     * @param limit how long it may take for each of three moments
     * @param folder private to this work
     * @return by the tracks' folders
     */
    public Map<String, Likeness> measure(
            EncodePlan plan,
            Path source,
            List<Track> renditions,
            SegmentFiles files,
            int threads,
            Duration limit,
            Path folder)
            throws InterruptedException {
        var video = Objects.requireNonNull(plan.video());
        var moments = moments(plan.access(), renditions.getFirst().segments().size());
        try {
            for (int segment : moments) {
                var excerpts = excerpts(renditions, segment, files, folder);
                int frames = frames(video, segment);
                run(
                        new Invocation(
                                Tool.FFMPEG,
                                QualityCommand.of(plan, source, segment, frames, excerpts, threads),
                                folder,
                                limit,
                                SILENCE));
            }
            var measured = new LinkedHashMap<String, Likeness>();
            for (var track : renditions) {
                measured.put(track.folder(), likeness(track, moments, folder));
            }
            return measured;
        } catch (IOException | BadOutput | IllegalArgumentException e) {
            log.warn("No quality was measured in {}: {}", folder.getFileName(), e.toString());
            return Map.of();
        }
    }

    /**
     * A few segments from all over a track. Where frames are reached in order only, they come from
     * its first minute; where they are reached in a copy, not from its beginning, which is not made
     * of it.
     */
    static List<Integer> moments(Access access, int segments) {
        var moments = new ArrayList<Integer>();
        int reached = access == Access.IN_ORDER ? Math.min(segments, NEAR) : segments;
        int count = Math.min(MOMENTS, reached);
        for (int i = 0; i < count; i++) {
            moments.add((2 * i + 1) * reached / (2 * count));
        }
        if (access == Access.SEEK_IN_COPY) {
            moments.remove(Integer.valueOf(0));
        }
        return moments;
    }

    /** A second, or what the segment has of it. */
    private static int frames(VideoPlan plan, int segment) {
        long second = Math.max(1, Math.round(plan.grid().rate().value()));
        return (int) Math.min(second, plan.grid().framesIn(segment, plan.frames()));
    }

    private static List<Path> excerpts(
            List<Track> renditions, int segment, SegmentFiles files, Path folder)
            throws IOException {
        var excerpts = new ArrayList<Path>();
        for (var track : renditions) {
            var excerpt = folder.resolve("quality-" + track.folder() + ".mp4");
            files.write(track, List.of(track.segments().get(segment)), excerpt);
            excerpts.add(excerpt);
        }
        return excerpts;
    }

    private void run(Invocation invocation) throws InterruptedException, BadOutput {
        var outcome = tools.run(invocation, _ -> {});
        if (!outcome.succeeded()) {
            throw new BadOutput(outcome.toString());
        }
    }

    private static Likeness likeness(Track track, List<Integer> moments, Path folder)
            throws IOException {
        var xpsnr = new StringBuilder();
        var ssim = new StringBuilder();
        for (int segment : moments) {
            var name = QualityCommand.statistics(track.folder(), segment);
            xpsnr.append(Files.readString(folder.resolve(name + ".xpsnr"))).append('\n');
            ssim.append(Files.readString(folder.resolve(name + ".ssim"))).append('\n');
        }
        return Likeness.of(xpsnr.toString(), ssim.toString());
    }
}
