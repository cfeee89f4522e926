package app.backup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same with many things, some at a time. */
final class InParallel {

    private InParallel() {}

    /** Returns when all is done, or throws what went wrong first. */
    static <T> void each(int atOnce, Collection<T> things, Consumer<T> work) {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var running = new ArrayList<Future<?>>();
            things.forEach(thing -> running.add(threads.submit(() -> work.accept(thing))));
            try {
                for (var one : running) {
                    one.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException told
                        ? told
                        : new CompletionException(e.getCause());
            }
        }
    }
}
