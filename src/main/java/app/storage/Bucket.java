package app.storage;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.StringUtils;

/** One bucket of an S3 server: reaches it, makes it when needed, and tells what its errors mean. */
final class Bucket {

    private static final int FULL = 507;
    private static final Set<String> FULL_CODES =
            Set.of("XMinioStorageFull", "InsufficientStorage", "QuotaExceeded", "EntityTooLarge");
    private static final Set<String> ABSENT_CODES = Set.of("NoSuchKey", "NoSuchObject");

    private final MinioClient client;
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
        endpoint = required(settings.endpoint(), "endpoint");
        name = required(settings.bucket(), "bucket");
        var builder =
                MinioClient.builder()
                        .endpoint(endpoint)
                        .credentials(
                                required(settings.accessKey(), "access-key"),
                                required(settings.secretKey(), "secret-key"))
                        .httpClient(http(settings));
        if (StringUtils.hasText(settings.region())) {
            builder.region(settings.region());
        }
        client = builder.build();
        if (settings.pathStyle()) {
            client.disableVirtualStyleEndpoint();
        } else {
            client.enableVirtualStyleEndpoint();
        }
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    "marquee.storage.s3." + name, value, "marquee.storage.type=s3 needs it.");
        }
        return value;
    }

    private static OkHttpClient http(S3Settings settings) {
        return new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.writeTimeout())
                .build();
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
        if (!checked) {
            checking.lock();
            try {
                makeIfAbsent();
                checked = true;
            } finally {
                checking.unlock();
            }
        }
        return askAnyway(question);
    }

    private <T> T askAnyway(Question<T> question) throws MinioException {
        try {
            return question.ask(client);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof IOException broken) {
                throw new MinioException(broken);
            }
            throw e;
        }
    }

    private void makeIfAbsent() {
        var exists = BucketExistsArgs.builder().bucket(name).build();
        var make = MakeBucketArgs.builder().bucket(name).build();
        try {
            if (!askAnyway(server -> server.bucketExists(exists))) {
                askAnyway(
                        server -> {
                            server.makeBucket(make);
                            return true;
                        });
            }
        } catch (MinioException e) {
            throw new StorageUnavailableException(
                    "The bucket %s at %s is not there and cannot be made, or cannot be reached: %s"
                            .formatted(name, endpoint, e.getMessage()),
                    e);
        }
    }

    /** Whether an error says that there is no such object. */
    static boolean saysAbsent(MinioException e) {
        return e instanceof ErrorResponseException answer
                && ABSENT_CODES.contains(String.valueOf(answer.errorResponse().code()));
    }

    /** Whether an error says that a range lies outside of its object. */
    static boolean saysOutside(MinioException e) {
        return e instanceof ErrorResponseException answer
                && "InvalidRange".equals(answer.errorResponse().code());
    }

    /** What to throw when the server did not do as told. */
    RuntimeException failed(MinioException e) {
        return saysFull(e)
                ? new StorageFullException("The bucket %s takes no more.".formatted(name), e)
                : new StorageUnavailableException(
                        "The bucket %s at %s did not answer as it should: %s"
                                .formatted(name, endpoint, e.getMessage()),
                        e);
    }

    private static boolean saysFull(MinioException e) {
        return switch (e) {
            case ErrorResponseException answer ->
                    answer.response().code() == FULL
                            || FULL_CODES.contains(String.valueOf(answer.errorResponse().code()));
            case ServerException server -> server.statusCode() == FULL;
            default -> false;
        };
    }

    /**
     * What the server is asked for.
     *
     * @param <T> what it answers
     */
    interface Question<T> {
        T ask(MinioClient server) throws MinioException;
    }
}
