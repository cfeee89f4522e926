package app.backup;

import app.storage.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A folder of backups, each in a folder that is named by the time it was begun. */
final class BackupShelf implements AutoCloseable {

    private static final String UNFINISHED = ".unfinished-";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path path;
    private final FileChannel lock;

    private BackupShelf(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens a shelf, making it where needed, and clears away what an earlier backup left that was
     * broken off.
     *
     * @throws BackupRefusedException if another backup to it is under way, or it cannot be written
     */
    static BackupShelf open(Path path) {
        try {
            Files.createDirectories(path);
            var lock =
                    FileChannel.open(
                            path.resolve(".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            @Nullable FileLock taken = lock.tryLock();
            if (taken == null) {
                lock.close();
                throw new BackupRefusedException(
                        "Another backup to %s is under way.".formatted(path), "Wait for its end.");
            }
            var shelf = new BackupShelf(path, lock);
            shelf.clear();
            return shelf;
        } catch (IOException e) {
            throw new BackupRefusedException(
                    "The folder %s cannot be written to: %s.".formatted(path, e.getMessage()),
                    "Let this user write to it, or name another one.",
                    e);
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> found = Files.list(path)) {
            for (var each : found.toList()) {
                if (each.getFileName().toString().startsWith(UNFINISHED)) {
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        }
    }

    /** The newest whole backup, if there is one. */
    Optional<BackupFolder> newest() {
        return BackupFolder.newest(path);
    }

    /** Makes a folder for a backup that is under way. */
    BackupFolder begin(Instant now) throws IOException {
        return new BackupFolder(Files.createDirectory(path.resolve(UNFINISHED + NAME.format(now))));
    }

    /** Gives a whole backup its name. */
    BackupFolder finish(BackupFolder backup) throws IOException {
        var name = backup.path().getFileName().toString().substring(UNFINISHED.length());
        var target = path.resolve(name);
        Files.move(backup.path(), target, StandardCopyOption.ATOMIC_MOVE);
        Disk.syncFolder(path);
        return new BackupFolder(target);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
