package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.RealTools;
import app.transcode.ffmpeg.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs the real programs, and insists on success. */
final class Runs {

    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private Runs() {}

    static void ffmpeg(Path folder, List<String> arguments) throws InterruptedException {
        run(Tool.FFMPEG, folder, arguments);
    }

    /** What ffprobe answers, line by line. */
    static List<String> ffprobe(Path folder, List<String> arguments) throws InterruptedException {
        return run(Tool.FFPROBE, folder, arguments);
    }

    private static List<String> run(Tool tool, Path folder, List<String> arguments)
            throws InterruptedException {
        var lines = new ArrayList<String>();
        var outcome =
                RealTools.TOOLS.run(
                        new Invocation(tool, arguments, folder, ENOUGH, ENOUGH), lines::add);
        assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
        return lines;
    }
}
