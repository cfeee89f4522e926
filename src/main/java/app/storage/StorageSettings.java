package app.storage;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where media is kept.
 *
 * @param type on a local disk or in a bucket
 * @param minFreeBytes of the local disk that are left free: a put that would take them fails
 */
@Validated
@ConfigurationProperties("marquee.storage")
record StorageSettings(@NotNull Type type, @NotNull DataSize minFreeBytes) {

    enum Type {
        LOCAL,
        S3
    }
}
