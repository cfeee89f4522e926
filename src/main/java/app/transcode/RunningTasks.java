package app.transcode;

import app.storage.MediaId;
import app.transcode.ledger.Task;
import app.transcode.ledger.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What this node works on now: it keeps hold of it, and can stop it. */
@Component
class RunningTasks {

    private static final Logger log = LoggerFactory.getLogger(RunningTasks.class);

    private final Set<Entry> running = ConcurrentHashMap.newKeySet();
    private final Tasks tasks;
    private final TranscodeSettings settings;

    RunningTasks(Tasks tasks, TranscodeSettings settings) {
        this.tasks = tasks;
        this.settings = settings;
    }

    /** A task on the thread that works on it; closed when that has ended. */
    final class Entry implements AutoCloseable {

        private final Task task;
        private final Thread thread = Thread.currentThread();
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile boolean stopped;

        private Entry(Task task) {
            this.task = task;
        }

        /** Whether it was stopped on purpose. */
        boolean stopped() {
            return stopped;
        }

        @Override
        public void close() {
            running.remove(this);
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

    /** Notes that the current thread works on a task from now on. */
    Entry enter(Task task) {
        var entry = new Entry(task);
        running.add(entry);
        return entry;
    }

    /** Stops all work on a media here, and waits until it has ended. */
    void stop(MediaId id, Duration patience) {
        var entries = of(id);
        entries.forEach(Entry::stop);
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (var entry : entries) {
                entry.ended.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops work on a media here that nobody wants any more, without waiting for it. */
    void abandon(MediaId id) {
        of(id).stream()
                .filter(entry -> !tasks.keep(entry.task, settings.lease()))
                .forEach(Entry::stop);
    }

    private List<Entry> of(MediaId id) {
        return running.stream().filter(entry -> entry.task.id().equals(id)).toList();
    }

    /** Gives a sign of life for each task, and stops what somebody else has taken over. */
    @Scheduled(fixedDelayString = "${marquee.transcode.jobs.heartbeat}")
    void keep() {
        for (var entry : running) {
            try {
                if (!tasks.keep(entry.task, settings.lease()) && running.contains(entry)) {
                    log.info("Was given away: {}", entry.task);
                    entry.stop();
                }
            } catch (DataAccessException e) {
                log.warn("No sign of life could be given for {}: {}", entry.task, e.toString());
            }
        }
    }
}
