package app.transcode.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;

/** A program that does nothing but an endless run of FFmpeg, to be killed by a test. */
final class LonelyRun {

    private LonelyRun() {}

    public static void main(String[] args) throws InterruptedException {
        RealTools.TOOLS.run(
                RealTools.ffmpeg(
                        Path.of(args[0]),
                        Duration.ofMinutes(5),
                        "-re",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=64x64",
                        "-f",
                        "null",
                        "-"),
                _ -> {});
    }
}
