package app.ingest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files are received; {@code application.yml} tells what each setting does.
 *
 * @param maxFileSize largest file
 * @param maxParts parts of a form, the file included
 * @param maxFieldSize largest field of a form
 * @param maxPartHeaderSize largest head of one part of a form
 * @param reservation how much of a quota is set aside at once for a file of unknown size
 * @param heartbeat how often this process says that it still receives its uploads
 * @param readBuffer how much is read from a connection at a time
 */
@Validated
@ConfigurationProperties("marquee.ingest")
record IngestSettings(
        DataSize maxFileSize,
        @Min(1) @Max(1000) int maxParts,
        DataSize maxFieldSize,
        DataSize maxPartHeaderSize,
        DataSize reservation,
        @DurationMin(millis = 100) Duration heartbeat,
        DataSize readBuffer) {

    IngestSettings {
        requireWithin("max-file-size", maxFileSize, DataSize.ofBytes(1), DataSize.ofTerabytes(64));
        requireWithin(
                "max-field-size", maxFieldSize, DataSize.ofBytes(1), DataSize.ofMegabytes(16));
        requireWithin(
                "max-part-header-size",
                maxPartHeaderSize,
                DataSize.ofBytes(512),
                DataSize.ofMegabytes(1));
        requireWithin("read-buffer", readBuffer, DataSize.ofKilobytes(8), DataSize.ofMegabytes(1));
        requireWithin("reservation", reservation, DataSize.ofBytes(1), DataSize.ofTerabytes(1));
    }

    static void requireWithin(String name, DataSize size, DataSize least, DataSize most) {
        if (size.compareTo(least) < 0 || size.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "marquee.ingest.%s must be from %s to %s".formatted(name, least, most));
        }
    }

    /** The most bytes that a form may have beside its file. */
    long maxFormOverhead() {
        return maxParts * (maxFieldSize.toBytes() + maxPartHeaderSize.toBytes());
    }

    /** How long an upload counts as received after the last heartbeat: three of them. */
    Duration lease() {
        return heartbeat.multipliedBy(3);
    }
}
