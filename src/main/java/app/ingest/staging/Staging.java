package app.ingest.staging;

import app.storage.Disk;
import app.storage.DiskGuard;
import app.storage.MediaId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A folder of this node with a file for each upload that comes in several requests, named by its
 * id. How much of a file counts is for the caller to remember: a crash may leave more bytes in it,
 * never fewer. All methods throw {@link app.storage.StorageFullException} or {@link
 * app.storage.StorageUnavailableException} when the disk fails.
 */
@Component
public class Staging {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final String NODE_FILE = ".node";

    private final Path folder;
    private final String node;
    private final DiskGuard guard;
    private final Clock clock;
    private final Map<MediaId, StagedFile> files = new ConcurrentHashMap<>();

    Staging(@Value("${marquee.data-dir}") Path dataFolder, DiskGuard guard, Clock clock) {
        this.folder = dataFolder.toAbsolutePath().normalize().resolve("incoming");
        this.guard = guard;
        this.clock = clock;
        this.node = makeNode();
    }

    /** Names this folder among those of all nodes, also after a restart. */
    public String node() {
        return node;
    }

    /**
     * Takes an upload over from whoever is at it.
     *
     * @param received tells how many bytes of the upload count, where this process does not know
     * @param patience how long to wait for somebody who cannot be stopped
     * @throws UploadBusyException when that takes longer
     */
    public Turn take(MediaId id, ToLongFunction<MediaId> received, Duration patience) {
        while (true) {
            var file = files.computeIfAbsent(id, _ -> open(id, received));
            var turn = file.take(patience, clock.instant());
            if (turn != null) {
                return turn;
            }
            files.remove(id, file);
        }
    }

    /** Whether some request of this node is at an upload. */
    public boolean isInUse(MediaId id) {
        var file = files.get(id);
        return file != null && file.isInUse();
    }

    /** The file of an upload: for reading, when it is whole. */
    public Optional<Path> find(MediaId id) {
        return Optional.of(path(id)).filter(Files::isRegularFile);
    }

    /**
     * Deletes what there is of an upload; does nothing when there is nothing.
     *
     * @throws UploadBusyException when somebody is at it and cannot be stopped in time
     */
    public void delete(MediaId id, Duration patience) {
        var file = files.computeIfAbsent(id, _ -> new StagedFile(path(id), 0));
        file.delete(patience);
        files.remove(id, file);
    }

    /**
     * Looks whether the disk has room for more.
     *
     * @param bytes that come
     * @throws app.storage.StorageFullException when less than the configured rest would be left
     */
    public void requireRoom(long bytes) {
        guard.requireRoom(folder, bytes);
    }

    /** Forgets what nobody has used for long; its bytes stay. Its hash must be computed again. */
    public void forgetIdle() {
        var time = clock.instant().minus(REMEMBERED);
        files.values().removeIf(file -> file.retireUnlessUsedSince(time));
    }

    /** All uploads that there are files of. */
    public List<MediaId> all() {
        try (var found = Files.list(folder)) {
            return found.map(file -> MediaId.parse(file.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    private StagedFile open(MediaId id, ToLongFunction<MediaId> received) {
        return new StagedFile(path(id), received.applyAsLong(id));
    }

    private Path path(MediaId id) {
        return folder.resolve(id.value());
    }

    private String makeNode() {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(NODE_FILE);
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
