package app.transcode.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions to ffprobe about one file.
 *
 * @param tools run them
 * @param file which file
 * @param folder private to the looks
 * @param time how long each may take
 * @param maxPixels of a picture that is looked at
 * @param excerpt shown instead of the file, or null; streams are counted as in the file all the
 *     same
 */
record Look(
        MediaTools tools,
        Path file,
        Path folder,
        Duration time,
        long maxPixels,
        @Nullable Excerpt excerpt) {

    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    /**
     * An answer.
     *
     * @param report what was found, as far as the program came
     * @param outcome how the program ended
     */
    record Answer(ProbeReport report, ToolOutcome outcome) {}

    /** The same look at an excerpt of the file. */
    Look at(Excerpt part) {
        return new Look(tools, file, folder, time, maxPixels, part);
    }

    /** What the file is. */
    Answer whole() throws InterruptedException {
        var answer = ask(List.of("-show_entries", ProbeReport.FILE_ENTRIES));
        return excerpt == null
                ? answer
                : new Answer(answer.report().ofExcerpt(excerpt.streams()), answer.outcome());
    }

    /** Indices of the streams that have no decoder, as an answer about the whole tells. */
    Set<Integer> undecodable(Answer whole) {
        return Diagnosis.undecodableStreams(whole.outcome().errors()).stream()
                .map(this::original)
                .collect(Collectors.toSet());
    }

    /** A stream's index in the file, of the one where it was looked at. */
    Integer original(Integer index) {
        return excerpt == null ? index : excerpt.streams().get(index);
    }

    /** The timestamps of a stream's first packets. */
    List<Double> times(int stream, int packets) throws InterruptedException {
        return ask(of(stream, packets, ProbeReport.PACKET_ENTRIES)).report().packetTimes();
    }

    /** The frames that really decode out of a stream's first packets. */
    Answer frames(int stream, int packets) throws InterruptedException {
        return ask(of(stream, packets, ProbeReport.FRAME_ENTRIES));
    }

    /** Runs FFmpeg for a closer look. */
    ToolOutcome ffmpeg(List<String> arguments) throws InterruptedException {
        return tools.run(
                new Invocation(Tool.FFMPEG, arguments, folder, time, time).first(), _ -> {});
    }

    private List<String> of(int stream, int packets, String entries) {
        int index = excerpt == null ? stream : excerpt.streams().indexOf(stream);
        return List.of(
                "-select_streams",
                Integer.toString(index),
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
        arguments.add(ReadRules.url(excerpt == null ? file : excerpt.file()));
        var json = new StringBuilder();
        var outcome =
                tools.run(
                        new Invocation(Tool.FFPROBE, arguments, folder, time, time).first(),
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
