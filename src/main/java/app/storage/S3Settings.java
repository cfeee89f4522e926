package app.storage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The bucket that media is kept in. Nothing of it is needed, nor looked at, with local storage.
 *
 * @param endpoint the address of the S3 server, such as {@code https://s3.example.org}
 * @param publicEndpoint where browsers reach it, when that is another address
 * @param region that the server wants to hear; most take any
 * @param bucket its name; made where it is not there yet
 * @param accessKey that may read, write, list and delete in the bucket
 * @param secretKey of the access key
 * @param uploadAccessKey that signs what clients upload, and needs to do nothing else
 * @param uploadSecretKey of that key
 * @param directUploads whether clients may upload straight to the bucket
 * @param pathStyle whether the bucket's name stands in the path; otherwise in the host name
 * @param partSize of uploads that are sent in parts; each upload under way holds one in memory
 * @param connections that may be busy at once
 * @param tries of each request
 * @param retryPause after the first failed try; it doubles with each further one
 * @param connectTimeout until the server takes the connection
 * @param readTimeout without a byte of an answer
 * @param writeTimeout without a byte that the server takes
 */
@Validated
@ConfigurationProperties("marquee.storage.s3")
record S3Settings(
        @Nullable String endpoint,
        @Nullable String publicEndpoint,
        @Nullable String region,
        @Nullable String bucket,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Nullable String uploadAccessKey,
        @Nullable String uploadSecretKey,
        boolean directUploads,
        boolean pathStyle,
        @NotNull DataSize partSize,
        @Min(1) @Max(10_000) int connections,
        @Min(1) @Max(20) int tries,
        @NotNull @DurationMin(millis = 0) Duration retryPause,
        @NotNull @DurationMin(millis = 1) Duration connectTimeout,
        @NotNull @DurationMin(millis = 1) Duration readTimeout,
        @NotNull @DurationMin(millis = 1) Duration writeTimeout) {

    private static final DataSize LEAST_PART = DataSize.ofMegabytes(5);
    private static final DataSize LARGEST_PART = DataSize.ofGigabytes(5);

    S3Settings {
        if (partSize != null
                && (partSize.compareTo(LEAST_PART) < 0 || partSize.compareTo(LARGEST_PART) > 0)) {
            throw new IllegalArgumentException(
                    "marquee.storage.s3.part-size must be from 5MB to 5GB, as S3 wants");
        }
    }

    /** Where clients reach the bucket. */
    @Nullable String clientEndpoint() {
        return StringUtils.hasText(publicEndpoint) ? publicEndpoint : endpoint;
    }

    /** Whether uploads of clients are signed with a key of their own. */
    boolean hasUploadKey() {
        return StringUtils.hasText(uploadAccessKey) && StringUtils.hasText(uploadSecretKey);
    }
}
