package app.transcode;

import app.transcode.ledger.Lane;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * How many tasks this node works on at once. Besides the usual slots there are two that are kept:
 * one for what a first play waits for and for short media, so that a clip need not wait for a film,
 * and one for first plays alone, so that neither of their picture and their sound waits for the
 * other.
 */
@Component
class Slots {

    private static final int KEPT = 2;

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
        return usual + KEPT;
    }

    /** Takes a slot; {@link Slot#lane} tells which kind of work it is for. */
    Slot take() {
        lock.lock();
        try {
            taken++;
            return new Slot(lane(taken));
        } finally {
            lock.unlock();
        }
    }

    private Lane lane(int number) {
        if (number <= usual) {
            return Lane.USUAL;
        }
        return number == usual + 1 ? Lane.EXPRESS : Lane.FIRST_PLAY;
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

        private final Lane lane;
        private boolean used;

        private Slot(Lane lane) {
            this.lane = lane;
        }

        /** What it is kept for. */
        Lane lane() {
            return lane;
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
