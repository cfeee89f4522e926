package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** An endless run of FFmpeg in a thread of its own, found among this JVM's children. */
final class RunningTool {

    private final CompletableFuture<Object> end = new CompletableFuture<>();
    private final Thread thread;
    final ProcessHandle process;

    private RunningTool(Invocation invocation) {
        thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        end.complete(RealTools.TOOLS.run(invocation, _ -> {}));
                                    } catch (InterruptedException | RuntimeException e) {
                                        end.complete(e);
                                    }
                                });
        process = find(ProcessHandle.current(), invocation.folder());
    }

    /** Encodes nothing, in real time, for ever. */
    static RunningTool start(Path folder, Duration wallClock, Duration silence) {
        var arguments =
                List.of(
                        "-re",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=64x64",
                        "-progress",
                        "pipe:1",
                        "-nostats",
                        "-f",
                        "null",
                        "-");
        return new RunningTool(new Invocation(Tool.FFMPEG, arguments, folder, wallClock, silence));
    }

    /** The FFmpeg below a process that works in that folder. */
    static ProcessHandle find(ProcessHandle ancestor, Path folder) {
        var found = new AtomicReference<ProcessHandle>();
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            ancestor.descendants()
                                    .filter(process -> isFfmpegIn(process, folder))
                                    .forEach(found::set);
                            return found.get() != null;
                        });
        return found.get();
    }

    private static boolean isFfmpegIn(ProcessHandle process, Path folder) {
        try {
            var proc = Path.of("/proc", Long.toString(process.pid()));
            return Files.readSymbolicLink(proc.resolve("exe")).endsWith("ffmpeg")
                    && Files.isSameFile(proc.resolve("cwd"), folder);
        } catch (IOException _) {
            return false;
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    /** What the run returned or threw. */
    Object end(Duration within) throws Exception {
        var result = end.get(within.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(process.isAlive()).isFalse();
        return result;
    }

    String proc(String file) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
    }
}
