package app.storage;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The bucket that media is kept in. Nothing of it is needed, nor looked at, with local storage.
 *
 * @param endpoint the address of the S3 server, such as {@code https://s3.example.org}
 * @param region that the server wants to hear; most take any
 * @param bucket its name; made where it is not there yet
 * @param accessKey that may read, write, list and delete in the bucket
 * @param secretKey of the access key
 * @param pathStyle whether the bucket's name stands in the path; otherwise in the host name
 * @param partSize of uploads that are sent in parts; each upload under way holds one in memory
 * @param connectTimeout until the server takes the connection
 * @param readTimeout without a byte of an answer
 * @param writeTimeout without a byte that the server takes
 */
@Validated
@ConfigurationProperties("marquee.storage.s3")
record S3Settings(
        @Nullable String endpoint,
        @Nullable String region,
        @Nullable String bucket,
        @Nullable String accessKey,
        @Nullable String secretKey,
        boolean pathStyle,
        @NotNull DataSize partSize,
        @NotNull @DurationMin(millis = 1) Duration connectTimeout,
        @NotNull @DurationMin(millis = 1) Duration readTimeout,
        @NotNull @DurationMin(millis = 1) Duration writeTimeout) {}
