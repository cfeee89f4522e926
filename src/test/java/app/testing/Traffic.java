package app.testing;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who uploads one file after the other, and deletes every other one, until closed. */
public final class Traffic implements AutoCloseable {

    /** The title of what is deleted right after its upload. */
    public static final String DELETED = "Deleted";

    private static final Path FILE = Path.of("src/test/resources/media/bear-id3.mp3");
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicInteger uploads = new AtomicInteger();
    private final Thread thread;

    private Traffic(SiteClient person) {
        this.thread = Thread.ofPlatform().daemon().start(() -> run(person));
    }

    public static Traffic begin(SiteClient person) {
        return new Traffic(person);
    }

    private void run(SiteClient person) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var kept = person.upload(FILE, Map.of("title", "Kept"));
                var deleted = person.upload(FILE, Map.of("title", DELETED));
                if (kept.status() == 201) {
                    uploads.incrementAndGet();
                }
                person.delete("/api/v1/media/" + deleted.field("id"));
                Thread.sleep(PAUSE);
            } catch (InterruptedException | RuntimeException e) {
                return; // closed, or the site is gone: who waits for uploads is told
            }
        }
    }

    /** Waits until so many files more were taken and kept. */
    public void awaitUploads(int count) {
        int before = uploads.get();
        await().atMost(PATIENCE).until(() -> uploads.get() >= before + count);
    }

    @Override
    public void close() {
        thread.interrupt();
        await().atMost(PATIENCE).until(() -> !thread.isAlive());
    }
}
