package app.transcode.ffmpeg;

import app.transcode.ffmpeg.Look.Answer;
import app.transcode.ffmpeg.ProbeReport.Frame;
import app.transcode.ffmpeg.ProbeReport.Stream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** Tells what a file is, and refuses what cannot or must not be worked on. */
@Component
public class SourceProbe {

    /** Packets enough for a first picture; where a film begins amid a group of pictures, more. */
    private static final List<Integer> PACKETS_FOR_A_FRAME = List.of(2, 60, 600);

    private static final int PACKETS_FOR_A_RATE = 300;
    private static final int SURE = 25;
    private static final String A_GUESS = "Estimating duration from bitrate";

    private final MediaTools tools;
    private final ToolSettings settings;
    private final SourceLimits limits;

    SourceProbe(MediaTools tools, ToolSettings settings, SourceLimits limits) {
        this.tools = tools;
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * Looks into a file: its streams, its duration, the rate of its frames, and whether its first
     * picture and sound really decode.
     *
     * @param file a local file
     * @param folder a private working folder
     * @throws UnusableSource if it is no media, damaged beyond use, or over a limit
     * @throws InterruptedException if the thread was interrupted
     */
    public SourceInfo probe(Path file, Path folder) throws InterruptedException {
        var time = settings.probeTime();
        var look = new Look(tools, file, folder, time, limits.maxPixels(), null);
        var answer = look.whole();
        if (Diagnosis.refusedStream(answer.outcome().errors()).isPresent()) {
            look = Excerpt.past(look, answer);
            answer = look.whole();
        }
        check(answer, file);
        var tiles = answer.report().tiles().orElse(null);
        var report =
                tiles == null
                        ? answer.report()
                        : answer.report().assembled(tiles, HeifTurn.of(file));
        limits.check(report);
        var selection = Selection.of(report, look.undecodable(answer));
        var duration = duration(answer, selection, file, folder);
        limits.check(duration);
        var first = first(look, selection, report);
        return new Findings(report, selection, duration, first.times(), first.frames(), tiles)
                .tell();
    }

    /** What the beginning of the picture is like. */
    private record First(List<Double> times, List<Frame> frames) {}

    /**
     * Looks at the beginnings of picture and sound, all at once: to start the program takes longer
     * than to read them.
     */
    private static First first(Look look, Selection selection, ProbeReport report)
            throws InterruptedException {
        var video = selection.video();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                var sound = threads.submit(() -> firstSound(look, selection, report));
                if (video == null) {
                    answer(sound);
                    return new First(List.of(), List.of());
                }
                var times = threads.submit(() -> look.times(video.index(), PACKETS_FOR_A_RATE));
                var frames = threads.submit(() -> firstFrames(look, video, report));
                var first = new First(answer(times), answer(frames));
                answer(sound);
                return first;
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static List<Frame> firstSound(Look look, Selection selection, ProbeReport report)
            throws InterruptedException {
        return selection.audio().isEmpty()
                ? List.of()
                : firstFrames(look, selection.audio().getFirst(), report);
    }

    private static <T> T answer(Future<T> question) throws InterruptedException {
        try {
            return question.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void check(Answer answer, Path file) {
        var refused = Diagnosis.refusedSize(answer.outcome().errors());
        if (refused.isPresent()) {
            throw limits.tooLarge(refused.get());
        }
        if (!answer.outcome().succeeded()) {
            throw Diagnosis.of(answer.outcome().errors(), head(file));
        }
    }

    private double duration(Answer answer, Selection selection, Path file, Path folder)
            throws InterruptedException {
        if (answer.report().still()) {
            return 0;
        }
        var told = answer.report().format().duration();
        if (told != null && told > 0 && !answer.outcome().errors().contains(A_GUESS)) {
            return told;
        }
        return Measurement.of(tools, file, folder, selection.indices(), settings.measureTime())
                .orElseThrow(Diagnosis::damaged);
    }

    /** Decodes more and more packets until something comes out. */
    private static List<Frame> firstFrames(Look look, Stream stream, ProbeReport report)
            throws InterruptedException {
        for (var packets : PACKETS_FOR_A_FRAME) {
            var answer = look.frames(stream.index(), packets);
            if (!answer.report().frames().isEmpty()) {
                return answer.report().frames();
            }
            if (look.undecodable(answer).contains(stream.index())) {
                throw SourceFault.UNSUPPORTED_CODEC.with(
                        "The codec %s is not supported. Export the file as H.264 and AAC in MP4."
                                .formatted(stream.codecName()));
            }
        }
        throw report.format().probeScore() > SURE ? Diagnosis.damaged() : Diagnosis.notMedia();
    }

    private static byte[] head(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
