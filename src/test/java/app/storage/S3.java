package app.storage;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Settings for buckets under test: small parts, and short pauses. */
final class S3 {

    private S3() {}

    static S3Settings settings(
            @Nullable String endpoint, String bucket, String accessKey, String secretKey) {
        return settings(endpoint, bucket, accessKey, secretKey, Duration.ofSeconds(30));
    }

    /**
     * @param patience with a server that says nothing
     */
    static S3Settings settings(
            @Nullable String endpoint,
            String bucket,
            String accessKey,
            String secretKey,
            Duration patience) {
        return new S3Settings(
                endpoint,
                null,
                null,
                bucket,
                accessKey,
                secretKey,
                null,
                null,
                true,
                true,
                DataSize.ofMegabytes(5),
                64,
                3,
                Duration.ofMillis(10),
                patience,
                patience,
                patience);
    }
}
