package app.storage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where media is kept.
 *
 * @param type on a local disk or in a bucket
 * @param minFreeBytes of the local disk that are left free: a put that would take them fails
 * @param local the local disk
 */
@Validated
@ConfigurationProperties("marquee.storage")
record StorageSettings(
        @NotNull Type type, @NotNull DataSize minFreeBytes, @Valid @NotNull Local local) {

    enum Type {
        LOCAL,
        S3
    }

    /**
     * A place on a local disk, or on one that several machines share.
     *
     * @param folder of the media
     */
    record Local(@NotNull Path folder) {}
}
