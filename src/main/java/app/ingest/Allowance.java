package app.ingest;

import app.problems.Problem;
import app.storage.MediaId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.springframework.util.unit.DataSize;

/**
 * Watches one upload: lets it grow while the size limit and its owner's quota have room, and notes
 * about once a second how far it is.
 */
final class Allowance implements LongConsumer {

    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);

    private final MediaId id;
    private final UploadLedger ledger;
    private final Clock clock;
    private final IngestSettings settings;
    private long reserved;
    private Instant noted;

    /**
     * @param reserved bytes of the owner's quota that are set aside already
     */
    Allowance(
            MediaId id, long reserved, UploadLedger ledger, Clock clock, IngestSettings settings) {
        this.id = id;
        this.reserved = reserved;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
        this.noted = clock.instant();
    }

    /**
     * Takes note of the bytes that have come.
     *
     * @param received all bytes by now
     * @throws Problem {@code upload_too_large}, {@code quota_exceeded}, or {@code upload_cancelled}
     *     when its media was deleted meanwhile
     */
    @Override
    public void accept(long received) {
        if (received > settings.maxFileSize().toBytes()) {
            throw tooLarge(settings.maxFileSize());
        }
        if (received > reserved) {
            reserved +=
                    ledger.reserve(
                            id, Math.max(received - reserved, settings.reservation().toBytes()));
            if (received > reserved) {
                throw UploadLedger.quotaExceeded();
            }
        }
        var now = clock.instant();
        if (!now.isBefore(noted.plus(BETWEEN_NOTES))) {
            noted = now;
            ledger.note(id, received);
        }
    }

    static Problem tooLarge(DataSize limit) {
        return new Problem(
                IngestProblem.UPLOAD_TOO_LARGE,
                "This site takes files of at most %d bytes.".formatted(limit.toBytes()));
    }
}
