package app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** Leaves a part of a disk free, so that it is not uploads that fill it. */
public final class DiskGuard {

    private final DataSize minFree;

    /**
     * @param minFree what is left free
     */
    public DiskGuard(DataSize minFree) {
        this.minFree = minFree;
    }

    /**
     * Looks whether more bytes may be written below a folder.
     *
     * @param bytes that come; 0 when it is not known how many
     * @throws StorageFullException when they would not leave enough
     */
    public void requireRoom(Path folder, long bytes) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() - bytes < minFree.toBytes()) {
                throw new StorageFullException(
                        "%d bytes more on the disk of %s would leave less than %s (%s) free."
                                .formatted(
                                        bytes,
                                        folder.getParent(),
                                        "marquee.storage.min-free-bytes",
                                        minFree),
                        null);
            }
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }
}
