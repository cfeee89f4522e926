package app.transcode.ffmpeg;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Starts processes, all from one thread that lives as long as the site. The kernel kills a child
 * that asked for it ({@code PR_SET_PDEATHSIG}) when the thread that started it ends, not the
 * process: a child of a virtual or pooled thread would die in the middle of its work.
 */
@Component
class Spawner {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("ffmpeg-spawner").factory());

    /**
     * Starts a process.
     *
     * @throws UncheckedIOException if the program cannot be started
     * @throws InterruptedException if the thread was interrupted; nothing runs then
     */
    Process spawn(ProcessBuilder builder) throws InterruptedException {
        var spawned = CompletableFuture.supplyAsync(() -> start(builder), thread);
        try {
            return spawned.get();
        } catch (InterruptedException e) {
            var _ = spawned.thenAccept(Process::destroyForcibly);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
