package app.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetBucketLocationArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.StringUtils;

/** One bucket of an S3 server: reaches it, makes it when needed, and tells what its errors mean. */
final class Bucket {

    private final S3Clients clients;
    private final String name;
    private final String endpoint;
    private final ReentrantLock checking = new ReentrantLock();
    private volatile boolean checked;

    /**
     * Does not reach out yet: a site starts while its object store is down.
     *
     * @throws InvalidConfigurationPropertyValueException naming the setting that is missing
     */
    Bucket(S3Settings settings) {
        clients = S3Clients.of(settings);
        name = S3Clients.required(settings.bucket(), "bucket");
        endpoint = S3Clients.required(settings.endpoint(), "endpoint");
    }

    String name() {
        return name;
    }

    /**
     * Asks the server something, once the bucket is known to be there.
     *
     * @throws MinioException for each failure, also where the client wraps a broken connection in
     *     an exception of its own liking
     */
    <T> T ask(Question<T> question) throws MinioException {
        reach();
        return askAnyway(() -> question.ask(clients.plain()));
    }

    /**
     * Asks for one step of an upload in parts.
     *
     * @throws MinioException for each failure
     */
    <T> T askParts(PartsQuestion<T> question) throws MinioException {
        reach();
        return askAnyway(() -> await(question.ask(clients.parts())));
    }

    /** Makes sure, the first time that it succeeds, that the bucket is there. */
    private void reach() {
        if (!checked) {
            checking.lock();
            try {
                if (!checked) {
                    makeIfAbsent();
                    checked = true;
                }
            } finally {
                checking.unlock();
            }
        }
    }

    private static <T> T askAnyway(Answer<T> answer) throws MinioException {
        try {
            return answer.get();
        } catch (IllegalStateException e) {
            // So the client wraps a broken connection, and what it stumbles over in an answer.
            if (e.getCause() != null) {
                throw new MinioException(e.getCause());
            }
            throw e;
        }
    }

    private static <T> T await(CompletableFuture<T> answer) throws MinioException {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof MinioException failure) {
                throw failure;
            }
            if (e.getCause() instanceof IOException broken) {
                throw new MinioException(broken);
            }
            throw e;
        }
    }

    /**
     * Makes the bucket where it is not there yet.
     *
     * @throws StorageUnavailableException with a sentence, if it can neither be found nor made
     */
    void makeIfAbsent() {
        var exists = BucketExistsArgs.builder().bucket(name).build();
        var make = MakeBucketArgs.builder().bucket(name).build();
        try {
            if (!askAnyway(() -> clients.plain().bucketExists(exists))) {
                askAnyway(
                        () -> {
                            clients.plain().makeBucket(make);
                            return true;
                        });
            }
        } catch (MinioException e) {
            if (S3Errors.sayPresent(e)) {
                return; // somebody else made it at the same time
            }
            throw new StorageUnavailableException(
                    "The bucket %s at %s is not there and cannot be made, or cannot be reached: %s"
                            .formatted(name, endpoint, e.getMessage()),
                    e);
        }
    }

    /** The region that the server signs for, asked of the server. */
    String region() throws MinioException {
        var where = GetBucketLocationArgs.builder().bucket(name).build();
        var region = askParts(server -> server.getBucketLocation(where));
        return StringUtils.hasText(region) ? region : Http.US_EAST_1;
    }

    /** What to throw when the server did not do as told. */
    RuntimeException failed(MinioException e) {
        return S3Errors.sayFull(e)
                ? new StorageFullException("The bucket %s takes no more.".formatted(name), e)
                : new StorageUnavailableException(
                        "The bucket %s at %s did not answer as it should: %s"
                                .formatted(name, endpoint, e.getMessage()),
                        e);
    }

    /**
     * What the server is asked for.
     *
     * @param <T> what it answers
     */
    interface Question<T> {
        T ask(MinioClient server) throws MinioException;
    }

    /**
     * What the server is asked for in the course of an upload in parts.
     *
     * @param <T> what it answers
     */
    interface PartsQuestion<T> {
        CompletableFuture<T> ask(MinioAsyncClient server) throws MinioException;
    }

    private interface Answer<T> {
        T get() throws MinioException;
    }
}
