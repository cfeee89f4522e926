package app.transcode.ffmpeg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A running process, heard by one thread. Its output is read by two threads of its own, because
 * reading a pipe cannot be interrupted and waiting for a line must be.
 */
class Child implements AutoCloseable {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int ERRORS_KEPT = 16 * 1024;

    /** What a child does: it says a line, or it will say no more. */
    sealed interface Sign {
        record Line(String text) implements Sign {}

        record End() implements Sign {}
    }

    private final Process process;
    private final BlockingQueue<Sign> signs = new ArrayBlockingQueue<>(256);
    private final Tail errors = new Tail(ERRORS_KEPT);
    private final Thread output;
    private final Thread complaints;

    Child(Process process) {
        this.process = process;
        output = Thread.ofPlatform().daemon().name("ffmpeg-stdout").start(this::readOutput);
        complaints = Thread.ofPlatform().daemon().name("ffmpeg-stderr").start(this::readErrors);
    }

    /** What comes next, or null when nothing came in that time. */
    @Nullable Sign next(long nanos) throws InterruptedException {
        return signs.poll(nanos, NANOSECONDS);
    }

    /** Waits for the process to end after its last line; false when it does not in that time. */
    boolean ends(long nanos) throws InterruptedException {
        return process.waitFor(nanos, NANOSECONDS);
    }

    /**
     * Kills the process and all its descendants, unless they ended by themselves, waits until they
     * are gone, and stops listening. An interruption does not shorten the wait.
     */
    void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        output.interrupt();
        var interrupted = Thread.interrupted();
        try {
            process.waitFor(10, SECONDS);
            complaints.join(1_000);
        } catch (InterruptedException _) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The exit code, once it has been stopped. */
    int exitCode() {
        return process.isAlive() ? -1 : process.exitValue();
    }

    /** The last that it wrote to standard error, at most 16 KiB; whole once it has been stopped. */
    String errors() {
        return errors.toString();
    }

    private void readOutput() {
        try (var reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            var lines = new Lines(reader, LONGEST_LINE);
            for (var line = lines.next(); line != null; line = lines.next()) {
                signs.put(new Sign.Line(line));
            }
        } catch (IOException _) {
            // The process was killed while it spoke: that is its end, too.
        } catch (InterruptedException _) {
            return;
        }
        end();
    }

    private void end() {
        try {
            signs.put(new Sign.End());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void readErrors() {
        try (var stream = process.getErrorStream()) {
            errors.drain(stream);
        } catch (IOException _) {
            // As above.
        }
    }
}
