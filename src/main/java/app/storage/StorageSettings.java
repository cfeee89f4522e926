package app.storage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where media is kept.
 *
 * @param type on a local disk or in a bucket
 * @param minFreeBytes of the local disk that are left free: a put that would take them fails
 * @param checkInterval how often it is looked whether the store is there
 * @param probeInterval how often an object is written, read and deleted to see
 * @param measureInterval how often it is looked how much is stored
 * @param local the local disk
 */
@Validated
@ConfigurationProperties("marquee.storage")
record StorageSettings(
        @NotNull Type type,
        @NotNull DataSize minFreeBytes,
        @NotNull @DurationMin(seconds = 1) Duration checkInterval,
        @NotNull @DurationMin(seconds = 1) Duration probeInterval,
        @NotNull @DurationMin(minutes = 1) Duration measureInterval,
        @Valid @NotNull Local local) {

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
