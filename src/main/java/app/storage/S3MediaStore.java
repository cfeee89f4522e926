package app.storage;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.ListObjectsArgs;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.RemoveObjectsArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps media as objects of a bucket, a key being the object's name. A stream whose length is not
 * known is sent in parts, of which one at a time is held in memory; an object appears when its last
 * part has come, and parts of a put that failed are given up.
 */
final class S3MediaStore implements MediaStore {

    private final Bucket bucket;
    private final long partSize;

    S3MediaStore(S3Settings settings) {
        this.bucket = new Bucket(settings);
        this.partSize = settings.partSize().toBytes();
    }

    @Override
    public StoredObject put(String key, InputStream in) throws IOException {
        var observed = new ObservedInputStream(in);
        var request =
                PutObjectArgs.builder().bucket(bucket.name()).object(Keys.key(key)).stream(
                                observed, -1L, partSize)
                        .build();
        try {
            bucket.ask(server -> server.putObject(request));
        } catch (MinioException e) {
            observed.rethrow();
            throw bucket.failed(e);
        }
        return stored(key, observed.count());
    }

    @Override
    public StoredObject put(String key, Path file) throws IOException {
        var size = Files.size(file);
        var upload = UploadObjectArgs.builder().bucket(bucket.name()).object(Keys.key(key));
        try {
            var request = upload.filename(file.toString(), partSize).build();
            bucket.ask(server -> server.uploadObject(request));
        } catch (MinioException e) {
            throw bucket.failed(e);
        }
        return stored(key, size);
    }

    /** A success is believed when the object is there, and as long as what was sent. */
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
            if (Bucket.saysAbsent(e)) {
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
        var request =
                GetObjectArgs.builder()
                        .bucket(bucket.name())
                        .object(Keys.key(key))
                        .offset(offset)
                        .length(length)
                        .build();
        try {
            return checked(bucket.ask(server -> server.getObject(request)), offset, length);
        } catch (MinioException e) {
            if (Bucket.saysAbsent(e)) {
                throw new NoSuchFileException(key);
            }
            if (Bucket.saysOutside(e)) {
                throw new IllegalArgumentException("The range lies outside of " + key, e);
            }
            throw bucket.failed(e);
        }
    }

    /** HTTP has no ranges without bytes. */
    private InputStream openNothing(String key, long offset, long length) throws IOException {
        var object = find(key).orElseThrow(() -> new NoSuchFileException(key));
        Ranges.check(offset, length, object.size());
        return InputStream.nullInputStream();
    }

    /** A range that reaches beyond the end is cut by the server, which tells the whole size. */
    private static InputStream checked(GetObjectResponse object, long offset, long length)
            throws IOException {
        var range = object.headers().get("Content-Range");
        if (range != null) {
            try {
                var size = Long.parseLong(range.substring(range.indexOf('/') + 1));
                Ranges.check(offset, length, size);
            } catch (IllegalArgumentException e) {
                object.close();
                throw e;
            }
        }
        return new RangeInputStream(object, length);
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
}
