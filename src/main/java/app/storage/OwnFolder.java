package app.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * A folder that belongs to this process, beside those of others in the same place. A locked file of
 * the same name stands for its owner: the system frees the lock when that dies, however it dies.
 *
 * @param path the folder
 * @param lock to be kept as long as the folder is used: it ends when nobody refers to it any more
 */
record OwnFolder(Path path, FileChannel lock) {

    private static final String LOCK = ".lock";

    /** Makes one, empty. */
    static OwnFolder make(Path parent) throws IOException {
        var name = UUID.randomUUID().toString();
        var fresh = parent.resolve(name + ".new");
        var lock = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        // Locked before it has its name: nobody can take it for a dead one's.
        Files.move(fresh, parent.resolve(name + LOCK), StandardCopyOption.ATOMIC_MOVE);
        return new OwnFolder(Files.createDirectory(parent.resolve(name)), lock);
    }

    /** Removes the folders of processes that have died. */
    static void removeLeftovers(Path parent) throws IOException {
        try (var locks = Files.newDirectoryStream(parent, "*" + LOCK)) {
            for (var lock : locks) {
                if (isFree(lock)) {
                    var name = lock.getFileName().toString();
                    var folder = name.substring(0, name.length() - LOCK.length());
                    FileSystemUtils.deleteRecursively(parent.resolve(folder));
                    Files.deleteIfExists(lock);
                }
            }
        }
    }

    private static boolean isFree(Path lock) throws IOException {
        try (var file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
