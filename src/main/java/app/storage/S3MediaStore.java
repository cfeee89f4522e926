package app.storage;

import io.minio.Checksum;
import io.minio.ListObjectsArgs;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.RemoveObjectsArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps media as objects of a bucket, a key being the object's name. What is longer than a part is
 * sent in parts, of which one at a time is held in memory; an object appears when its last part has
 * come, and parts of a put that failed are given up.
 *
 * <p>Each part travels with its SHA-256, which the server compares; where it tells its own of the
 * whole, that is compared with ours. A success is believed when the object is there, and as long as
 * what was sent: servers were seen to answer 200 with an error in the body.
 */
final class S3MediaStore implements MediaStore {

    /** The client checks no SHA-256 of what comes with its size; so sizes are kept from it. */
    private static final long UNKNOWN = -1;

    private final Bucket bucket;
    private final S3Parts parts;
    private final S3Settings settings;

    S3MediaStore(S3Settings settings, Clock clock) {
        this.bucket = new Bucket(settings);
        this.parts = new S3Parts(bucket, settings, clock);
        this.settings = settings;
    }

    @Override
    public StoredObject put(String key, InputStream in) throws IOException {
        return put(key, in, 0);
    }

    @Override
    public StoredObject put(String key, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return put(key, in, Files.size(file));
        }
    }

    private StoredObject put(String key, InputStream in, long leastSize) throws IOException {
        long partSize = PartSizes.of(leastSize, settings.partSize().toBytes());
        var observed = new ObservedInputStream(in, partSize);
        var request =
                PutObjectArgs.builder().bucket(bucket.name()).object(Keys.key(key)).stream(
                                observed, UNKNOWN, partSize)
                        .checksum(Checksum.Algorithm.SHA256)
                        .maxRetries(settings.tries())
                        .delayMs(settings.retryPause().toMillis())
                        .build();
        try {
            var sha256 = bucket.ask(server -> server.putObject(request)).checksumSHA256();
            if (sha256 != null && !observed.matches(sha256)) {
                delete(key);
                throw new StorageUnavailableException(
                        "The store holds other bytes than were sent as " + key, null);
            }
        } catch (MinioException e) {
            observed.rethrow();
            throw bucket.failed(e);
        }
        return stored(key, observed.count());
    }

    private StoredObject stored(String key, long size) {
        return find(key)
                .filter(object -> object.size() == size)
                .orElseThrow(
                        () ->
                                new StorageUnavailableException(
                                        "The store did not keep all of " + key, null));
    }

    @Override
    public Optional<StoredObject> find(String key) {
        var request = StatObjectArgs.builder().bucket(bucket.name()).object(Keys.key(key)).build();
        try {
            var found = bucket.ask(server -> server.statObject(request));
            return Optional.of(
                    new StoredObject(key, found.size(), found.lastModified().toInstant()));
        } catch (MinioException e) {
            if (S3Errors.sayAbsent(e)) {
                return Optional.empty();
            }
            throw bucket.failed(e);
        }
    }

    @Override
    public InputStream open(String key, long offset, long length) throws IOException {
        if (length == 0 || offset < 0 || length < 0) {
            return openNothing(key, offset, length);
        }
        return new S3Reader(bucket, Keys.key(key), offset, length, settings.tries());
    }

    /** HTTP has no ranges without bytes. */
    private InputStream openNothing(String key, long offset, long length) throws IOException {
        var object = find(key).orElseThrow(() -> new NoSuchFileException(key));
        Ranges.check(offset, length, object.size());
        return InputStream.nullInputStream();
    }

    @Override
    public Optional<Path> localFile(String key) {
        Keys.key(key);
        return Optional.empty();
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> each) {
        var request =
                ListObjectsArgs.builder()
                        .bucket(bucket.name())
                        .prefix(Keys.prefix(prefix))
                        .recursive(true)
                        .build();
        try {
            bucket.ask(
                    server -> {
                        for (var found : server.listObjects(request)) {
                            each.accept(object(found.get()));
                        }
                        return true;
                    });
        } catch (MinioException e) {
            throw bucket.failed(e);
        }
    }

    private static StoredObject object(Item item) {
        return new StoredObject(item.objectName(), item.size(), item.lastModified().toInstant());
    }

    @Override
    public StoredObject copy(String from, String to) throws IOException {
        var source = find(from).orElseThrow(() -> new NoSuchFileException(from));
        parts.copy(source, Keys.key(to));
        return stored(to, source.size());
    }

    @Override
    public void delete(String key) {
        var request =
                RemoveObjectArgs.builder().bucket(bucket.name()).object(Keys.key(key)).build();
        try {
            bucket.ask(
                    server -> {
                        server.removeObject(request);
                        return true;
                    });
        } catch (MinioException e) {
            throw bucket.failed(e);
        }
    }

    @Override
    public void deleteAll(String prefix) {
        var doomed = new ArrayList<DeleteRequest.Object>();
        list(Keys.folder(prefix), object -> doomed.add(new DeleteRequest.Object(object.key())));
        var request = RemoveObjectsArgs.builder().bucket(bucket.name()).objects(doomed).build();
        try {
            var left =
                    bucket.ask(
                            server -> {
                                var failures = server.removeObjects(request).iterator();
                                return failures.hasNext() ? failures.next().get().message() : "";
                            });
            if (!left.isEmpty()) {
                throw new StorageUnavailableException(
                        "Not all below %s could be deleted: %s".formatted(prefix, left), null);
            }
        } catch (MinioException e) {
            throw bucket.failed(e);
        }
    }

    @Override
    public int deleteUnfinished(Instant before) {
        return parts.deleteUnfinished(before);
    }

    @Override
    public void check() {
        bucket.makeIfAbsent();
    }

    @Override
    public Optional<ClientAccess> clientAccess() {
        return Optional.of(parts);
    }
}
