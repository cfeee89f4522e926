package app.storage;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/**
 * Where bytes wait until they are whole: a folder in the file system that they will stay in, so
 * that one rename publishes them. Each process has one of its own; what crashed ones have left is
 * removed at the start.
 */
final class IncomingFiles {

    private static final int BUFFER = 1 << 16;
    private static final long CHECK_EVERY = DataSize.ofMegabytes(16).toBytes();

    private final OwnFolder own;
    private final DiskGuard guard;

    /**
     * @param shared by all processes that use the store
     * @param minFree of the disk that is never written to
     */
    IncomingFiles(Path shared, DataSize minFree) {
        this.guard = new DiskGuard(minFree);
        try {
            Files.createDirectories(shared);
            OwnFolder.removeLeftovers(shared);
            own = OwnFolder.make(shared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a stream to its end into a new file that is on the disk when this returns.
     *
     * @throws IOException if reading fails; nothing is left then, nor after any other failure
     */
    Path receive(InputStream in) throws IOException {
        var file = newFile();
        var whole = false;
        try {
            write(in, file);
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path newFile() {
        try {
            return Files.createTempFile(own.path(), "", "");
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    private void write(InputStream in, Path file) throws IOException {
        var out = Disk.openToWrite(file);
        try (out) {
            var buffer = new byte[BUFFER];
            var disk = new WriteBehind(out.getChannel());
            long sinceCheck = CHECK_EVERY;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sinceCheck += count;
                if (sinceCheck >= CHECK_EVERY) {
                    guard.requireRoom(own.path(), 0);
                    sinceCheck = 0;
                }
                append(out, buffer, count);
                disk.wrote(count);
            }
            sync(disk);
        }
    }

    private static void append(FileOutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    private static void sync(WriteBehind disk) {
        try {
            disk.sync();
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }
}
