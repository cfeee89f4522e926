package app.transcode;

import app.storage.MediaStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Puts files into the store, several at once: with a bucket, most of the time is waiting. */
@Component
class Publisher {

    private final MediaStore store;
    private final TranscodeSettings settings;

    Publisher(MediaStore store, TranscodeSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Stores files, which may be gone afterwards. Returns when all are there.
     *
     * @param prefix of their keys, ending with a slash
     * @param files by the rest of their keys
     */
    void put(String prefix, Map<String, Path> files) throws IOException, InterruptedException {
        var threads = Thread.ofVirtual().name("store-", 0).factory();
        try (var pool = Executors.newFixedThreadPool(settings.parallelUploads(), threads)) {
            var tasks = new ArrayList<Callable<Void>>();
            files.forEach(
                    (name, file) ->
                            tasks.add(
                                    () -> {
                                        store.put(prefix + name, file);
                                        return null;
                                    }));
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
