package app.transcode.ffmpeg;

import app.transcode.ffmpeg.ToolOutcome.Limit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Reads a whole file, without decoding it, to learn how long it is. */
class Measurement {

    private static final String TIME = "out_time_us=";
    private static final double MICROS = 1e6;

    private double seconds;

    private Measurement() {}

    /**
     * Measures some streams of a file.
     *
     * @return seconds from the first packet's start to the last one's end, or empty when there are
     *     none
     */
    static OptionalDouble of(
            MediaTools tools, Path file, Path folder, List<Integer> streams, Duration time)
            throws InterruptedException {
        var arguments = new ArrayList<>(List.of("-v", "error", "-nostats", "-progress", "pipe:1"));
        arguments.addAll(ReadRules.input(file));
        streams.forEach(stream -> arguments.addAll(List.of("-map", "0:" + stream)));
        arguments.addAll(List.of("-c", "copy", "-f", "null", "-"));
        var measurement = new Measurement();
        var outcome =
                tools.run(
                        new Invocation(Tool.FFMPEG, arguments, folder, time, time),
                        measurement::hear);
        if (outcome.limit() != Limit.NONE) {
            throw SourceFault.PROBE_TIMEOUT.with(
                    "It takes too long to find out how long the file is. Export it anew as MP4.");
        }
        return measurement.seconds > 0
                ? OptionalDouble.of(measurement.seconds)
                : OptionalDouble.empty();
    }

    private void hear(String line) {
        if (line.startsWith(TIME) && line.substring(TIME.length()).matches("\\d{1,18}")) {
            seconds = Long.parseLong(line.substring(TIME.length())) / MICROS;
        }
    }
}
