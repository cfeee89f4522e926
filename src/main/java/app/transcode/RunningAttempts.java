package app.transcode;

import app.storage.MediaId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Knows what this node works on now, so that it can be stopped. */
@Component
class RunningAttempts {

    private final Map<MediaId, Entry> running = new ConcurrentHashMap<>();

    /** One attempt on the thread that made it; closed when it has ended. */
    final class Entry implements AutoCloseable {

        private final MediaId id;
        private final Thread thread = Thread.currentThread();
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile boolean stopped;

        private Entry(MediaId id) {
            this.id = id;
        }

        /** Whether it was stopped on purpose. */
        boolean stopped() {
            return stopped;
        }

        @Override
        public void close() {
            running.remove(id, this);
            synchronized (this) {
                // From here on nobody interrupts the thread; and what it was told is worked off.
                if (stopped) {
                    Thread.interrupted();
                }
                ended.countDown();
            }
        }

        private synchronized void stop() {
            if (ended.getCount() > 0) {
                stopped = true;
                thread.interrupt();
            }
        }
    }

    /** Notes that the current thread works on a media from now on. */
    Entry enter(MediaId id) {
        var entry = new Entry(id);
        running.put(id, entry);
        return entry;
    }

    /** Stops the work on a media here, if there is any, and waits until it has ended. */
    void stop(MediaId id, Duration patience) {
        var entry = running.get(id);
        if (entry == null) {
            return;
        }
        entry.stop();
        try {
            entry.ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
