package app.storage;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/**
 * Keeps media as files of a local folder, a key being a path below it.
 *
 * <p>Bytes are written to a file of {@code .incoming} first, forced to the disk, and then renamed
 * in one step. A folder that became empty is removed, so storing makes its folder again where a
 * deletion was faster.
 */
final class LocalMediaStore implements MediaStore {

    private static final int ATTEMPTS = 50;

    private final Path root;
    private final IncomingFiles incoming;

    /**
     * @param root made where it is not there yet
     * @param minFree of the disk that is left free
     */
    LocalMediaStore(Path root, DataSize minFree) {
        this.root = root.normalize();
        this.incoming = new IncomingFiles(root.resolve(".incoming"), minFree);
    }

    @Override
    public StoredObject put(String key, InputStream in) throws IOException {
        var target = path(key);
        var file = incoming.receive(in);
        try {
            publish(file, target);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw Disk.failed(e);
        }
        return stored(key);
    }

    @Override
    public StoredObject put(String key, Path file) throws IOException {
        var target = path(key);
        Disk.syncFile(file);
        try {
            publish(file, target);
        } catch (AtomicMoveNotSupportedException e) {
            try (var in = Files.newInputStream(file)) {
                return put(key, in);
            }
        } catch (IOException e) {
            throw Disk.failed(e);
        }
        return stored(key);
    }

    private static void publish(Path file, Path target) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Disk.createFolder(Disk.parent(target));
                Files.move(
                        file,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                Disk.syncFolder(Disk.parent(target));
                return;
            } catch (NoSuchFileException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private StoredObject stored(String key) {
        return find(key)
                .orElseThrow(
                        () ->
                                new StorageUnavailableException(
                                        "Deleted while stored: " + key, null));
    }

    @Override
    public Optional<StoredObject> find(String key) {
        try {
            var attributes = Files.readAttributes(path(key), BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(LocalFolder.object(key, attributes))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    @Override
    public InputStream open(String key, long offset, long length) throws IOException {
        var file = new FileInputStream(path(key).toFile());
        try {
            Ranges.check(offset, length, file.getChannel().size());
            file.skipNBytes(offset);
            return new RangeInputStream(file, length);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Optional<Path> localFile(String key) {
        return Optional.of(path(key)).filter(Files::isRegularFile);
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> each) {
        LocalFolder.list(root, Keys.prefix(prefix), each);
    }

    @Override
    public void delete(String key) {
        LocalFolder.delete(path(key), root);
    }

    @Override
    public void deleteAll(String prefix) {
        LocalFolder.deleteTree(root.resolve(Keys.folder(prefix)), root);
    }

    @Override
    public StoredObject copy(String from, String to) throws IOException {
        try (var in = Files.newInputStream(path(from))) {
            return put(to, in);
        }
    }

    /** None: they are deleted when they fail, and at the next start after a crash. */
    @Override
    public int deleteUnfinished(Instant before) {
        return 0;
    }

    @Override
    public void check() {
        if (!Files.isWritable(root)) {
            throw new StorageUnavailableException(
                    "The folder %s, which media is kept in, is gone or cannot be written to."
                            .formatted(root),
                    null);
        }
    }

    @Override
    public Optional<ClientAccess> clientAccess() {
        return Optional.empty();
    }

    private Path path(String key) {
        return root.resolve(Keys.key(key));
    }
}
