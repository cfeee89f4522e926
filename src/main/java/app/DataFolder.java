package app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds all that a site keeps, locked so that one process uses it at a time. The
 * operating system frees the lock when the process dies, however it dies.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the folder where needed and takes it for this process.
     *
     * @throws StartRefusedException if it cannot be written to or another process uses it
     */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".writable", null));
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The data folder %s cannot be written to: %s.".formatted(path, reason(e)),
                    "Let this user write to it, or name another folder with marquee.data-dir"
                            + " (MARQUEE_DATA_DIR in the environment).",
                    e);
        }
    }

    /** Whether a process uses a folder now. */
    static boolean isInUse(Path path) throws IOException {
        var file = path.resolve("marquee.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var taken = channel.tryLock()) {
            return taken == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var file =
                FileChannel.open(
                        path.resolve("marquee.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            // Another site in this very process: refused like any other.
        }
        file.close();
        throw new StartRefusedException(
                "Another Marquee already uses the data folder %s.".formatted(path),
                "Stop that one first, or give this one a folder of its own with marquee.data-dir"
                        + " (MARQUEE_DATA_DIR in the environment).");
    }

    private static String reason(IOException e) {
        var reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? "access is denied or a file is in its place" : reason;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
