package app.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Has the bytes of a growing file brought to the disk while more of them come, so that making sure
 * of them at the end takes a moment. One thread writes; another one, now and then, waits for the
 * disk.
 */
public final class WriteBehind {

    private static final long STEP = DataSize.ofMegabytes(16).toBytes();

    private final FileChannel channel;
    private final ReentrantLock disk = new ReentrantLock();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable IOException failure;
    private long since;

    /**
     * @param channel that the bytes are written to; the caller closes it
     */
    public WriteBehind(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes note of bytes that were written. */
    public void wrote(long bytes) {
        since += bytes;
        if (since >= STEP && busy.compareAndSet(false, true)) {
            since = 0;
            Thread.ofVirtual().name("write-behind").start(this::push);
        }
    }

    /**
     * Waits until all bytes are on the disk.
     *
     * @throws IOException if some are not. The system tells of a failure only once (fsync(2)), so
     *     one that came earlier is remembered, and thrown here each time
     */
    public void sync() throws IOException {
        disk.lock();
        try {
            if (failure != null) {
                throw new IOException(failure);
            }
            channel.force(false);
        } finally {
            disk.unlock();
        }
    }

    private void push() {
        disk.lock();
        try {
            channel.force(false);
        } catch (IOException e) {
            failure = e;
        } finally {
            disk.unlock();
            busy.set(false);
        }
    }
}
