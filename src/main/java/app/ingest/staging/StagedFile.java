package app.ingest.staging;

import app.storage.Disk;
import app.storage.WriteBehind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one upload so far, and their hash as long as this process has seen all of them.
 *
 * <p>Whoever takes a {@link Turn} ends the turn before: each step of a turn asks under the lock
 * whether it still is the newest, so a request that hangs in a dead connection cannot write once
 * another has taken over, whenever it wakes up.
 */
final class StagedFile {

    private final Path path;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong newestTurn = new AtomicLong();
    private @Nullable FileChannel channel;
    private @Nullable WriteBehind disk;
    private @Nullable MessageDigest digest;
    private @Nullable MessageDigest digestBefore;
    private boolean onTrial;
    private long accepted;
    private long written;
    private boolean inUse;
    private boolean retired;
    private Instant lastUsed = Instant.EPOCH;

    /**
     * @param received bytes that are known to be on the disk; what follows them does not count
     */
    StagedFile(Path path, long received) {
        this.path = path;
        this.accepted = received;
        this.written = received;
        this.digest = received == 0 ? Sha256.start() : null;
    }

    /**
     * Begins a turn, which ends the one before.
     *
     * @param patience how long to wait for a step of that turn that is under way
     * @return null when this is no longer the place of the upload's bytes
     * @throws UploadBusyException when the step takes longer
     */
    @Nullable Turn take(Duration patience, Instant now) {
        var turn = new Turn(this, newestTurn.incrementAndGet());
        await(patience);
        try {
            lastUsed = now;
            inUse = true;
            rollBack();
            return retired ? null : turn;
        } catch (IOException e) {
            throw Disk.failed(e);
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody has a turn and has not closed it. */
    boolean isInUse() {
        return lock.isLocked() || inUse;
    }

    /** Waits until nobody is at it, then deletes it; turns taken before come to nothing. */
    void delete(Duration patience) {
        newestTurn.incrementAndGet();
        await(patience);
        try {
            retire();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw Disk.failed(e);
        } finally {
            lock.unlock();
        }
    }

    /** Ends what this process remembers of it, unless it was used since a time. */
    boolean retireUnlessUsedSince(Instant time) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            if (!inUse && lastUsed.isBefore(time)) {
                retire();
            }
            return retired;
        } catch (IOException e) {
            throw Disk.failed(e);
        } finally {
            lock.unlock();
        }
    }

    /** Runs a step of a turn: while it lasts, no other turn has one. */
    <T> T step(long turn, Step<T> step) {
        lock.lock();
        try {
            if (retired || turn != newestTurn.get()) {
                throw new UploadTakenOverException();
            }
            return step.run();
        } catch (IOException e) {
            throw Disk.failed(e);
        } finally {
            lock.unlock();
        }
    }

    long accepted() {
        return accepted;
    }

    void write(byte[] bytes, int count) throws IOException {
        var buffer = ByteBuffer.wrap(bytes, 0, count);
        for (long at = written; buffer.hasRemaining(); ) {
            at += open().write(buffer, at);
        }
        if (digest != null) {
            digest.update(bytes, 0, count);
        }
        written += count;
        if (disk != null) {
            disk.wrote(count);
        }
        if (!onTrial) {
            accepted = written;
        }
    }

    /** From now on bytes do not count before they are accepted. */
    void beginTrial() {
        onTrial = true;
        digestBefore = digest == null ? null : copy(digest);
    }

    void endTrial() {
        accepted = written;
        onTrial = false;
    }

    /** Takes back what was written on trial. */
    void rollBack() throws IOException {
        if (onTrial) {
            onTrial = false;
            digest = digestBefore;
            written = accepted;
            if (channel != null) {
                channel.truncate(accepted);
            }
        }
    }

    /** Waits until the accepted bytes are on the disk. */
    long sync() throws IOException {
        if (disk != null) {
            disk.sync();
        }
        return accepted;
    }

    byte[] head(int length) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes((int) Math.min(length, written));
        }
    }

    /** The hash of all accepted bytes; read again where this process has not seen all of them. */
    String sha256() throws IOException {
        if (digest != null) {
            return Sha256.hex(copy(digest));
        }
        try (var in = Files.newInputStream(path)) {
            return Sha256.of(in);
        }
    }

    Path path() {
        return path;
    }

    void retire() throws IOException {
        retired = true;
        close();
    }

    void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
            disk = null;
        }
    }

    void release() throws IOException {
        rollBack();
        inUse = false;
        close();
    }

    private FileChannel open() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            Disk.syncFolder(Objects.requireNonNull(path.getParent()));
            if (channel.size() < accepted) {
                throw new IOException("Bytes that were received are missing in " + path);
            }
            channel.truncate(accepted);
            disk = new WriteBehind(channel);
        }
        return channel;
    }

    private void await(Duration patience) {
        try {
            if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UploadBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UploadBusyException();
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be copied in every Java of ours", e);
        }
    }

    /** What a turn does in one go. */
    interface Step<T> {
        T run() throws IOException;
    }
}
