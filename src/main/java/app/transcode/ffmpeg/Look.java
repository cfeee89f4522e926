package app.transcode.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions to ffprobe about one file.
 *
 * @param tools run them
 * @param file which file
 * @param folder private to the looks
 * @param time how long each may take
 * @param maxPixels of a picture that is looked at
 */
record Look(MediaTools tools, Path file, Path folder, Duration time, long maxPixels) {

    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    /**
     * An answer.
     *
     * @param report what was found, as far as the program came
     * @param outcome how the program ended
     */
    record Answer(ProbeReport report, ToolOutcome outcome) {}

    /** What the file is. */
    Answer whole() throws InterruptedException {
        return ask(List.of("-show_entries", ProbeReport.FILE_ENTRIES));
    }

    /** The timestamps of a stream's first packets. */
    List<Double> times(int stream, int packets) throws InterruptedException {
        return ask(of(stream, packets, ProbeReport.PACKET_ENTRIES)).report().packetTimes();
    }

    /** The frames that really decode out of a stream's first packets. */
    Answer frames(int stream, int packets) throws InterruptedException {
        return ask(of(stream, packets, ProbeReport.FRAME_ENTRIES));
    }

    private static List<String> of(int stream, int packets, String entries) {
        return List.of(
                "-select_streams",
                Integer.toString(stream),
                "-read_intervals",
                "%+#" + packets,
                "-show_entries",
                entries);
    }

    private Answer ask(List<String> question) throws InterruptedException {
        var arguments =
                new ArrayList<>(List.of("-v", "warning", "-print_format", "json=compact=1"));
        arguments.addAll(ReadRules.options());
        arguments.addAll(List.of("-max_pixels", Long.toString(maxPixels)));
        arguments.addAll(question);
        arguments.add(ReadRules.url(file));
        var json = new StringBuilder();
        var outcome =
                tools.run(
                        new Invocation(Tool.FFPROBE, arguments, folder, time, time),
                        line -> append(json, line));
        if (outcome.limit() != ToolOutcome.Limit.NONE) {
            throw SourceFault.PROBE_TIMEOUT.with(
                    "It takes too long to find out what the file is. Export it anew, for instance as MP4.");
        }
        return new Answer(ProbeReport.of(json.toString()), outcome);
    }

    private static void append(StringBuilder json, String line) {
        if (json.length() + line.length() < LONGEST_ANSWER) {
            json.append(line).append('\n');
        }
    }
}
