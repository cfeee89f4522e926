package app.transcode;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * How many tasks this node works on at once. One slot more than the others is kept for what a first
 * play waits for and for short media, so that a clip need not wait for a film.
 */
@Component
class Slots {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int usual;
    private int taken;
    private long signals;

    Slots(TranscodeSettings settings) {
        usual = settings.concurrentTasks();
    }

    /** How many jobs may run at once. */
    int all() {
        return usual + 1;
    }

    /** Takes a slot; {@link Slot#express} tells which kind of work it is for. */
    Slot take() {
        lock.lock();
        try {
            taken++;
            return new Slot(taken > usual);
        } finally {
            lock.unlock();
        }
    }

    /** Tells those who wait that there may be work for them. */
    void signal() {
        lock.lock();
        try {
            signals++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many signals there were. */
    long signals() {
        lock.lock();
        try {
            return signals;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a signal that has not been heard, or until some time has passed. */
    void await(long heard, Duration time) throws InterruptedException {
        lock.lock();
        try {
            long nanos = time.toNanos();
            while (signals == heard && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A slot in use, free again when closed. */
    final class Slot implements AutoCloseable {

        private final boolean express;
        private boolean used;

        private Slot(boolean express) {
            this.express = express;
        }

        /** Whether it is the one that is kept for what is urgent. */
        boolean express() {
            return express;
        }

        /** Notes that it is worked in: who waits will want to know when that ends. */
        void use() {
            used = true;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                taken--;
                if (used) {
                    signals++;
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
