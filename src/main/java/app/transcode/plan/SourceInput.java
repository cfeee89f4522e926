package app.transcode.plan;

import app.transcode.ffmpeg.ReadRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How FFmpeg opens the picture of a source so that some frames of it come out.
 *
 * @param plan tells how frames are reached
 * @param from the first frame that is wanted
 */
record SourceInput(EncodePlan plan, long from) {

    /**
     * The options, {@code -i} and the file.
     *
     * @param file the original, or its copy where the frames come from there
     * @param margin how many seconds before the first frame decoding starts
     */
    List<String> arguments(Path file, double margin) {
        var video = Objects.requireNonNull(plan.video());
        // A copy in Matroska already counts from zero.
        var arguments =
                new ArrayList<>(
                        inCopy()
                                ? List.of("-copyts", "-seek_timestamp", "1")
                                : List.of("-copyts", "-start_at_zero"));
        double seek = video.grid().seconds(Math.min(from, video.sure())) - margin;
        if (from > 0 && seek > 0 && plan.access() != Access.IN_ORDER) {
            arguments.addAll(List.of("-noaccurate_seek", "-ss"));
            arguments.add(String.format(Locale.ROOT, "%.6f", seek));
        }
        arguments.addAll(ReadRules.input(file));
        return arguments;
    }

    /** Index of the picture in that file. */
    int stream() {
        return inCopy() ? 0 : Objects.requireNonNull(plan.video()).source().index();
    }

    /** Whether the frames come from a seekable copy: the beginning never does. */
    private boolean inCopy() {
        return plan.access() == Access.SEEK_IN_COPY && from > 0;
    }
}
