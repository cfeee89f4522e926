package app.ingest;

import app.storage.MediaId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;

/** Notes about once a second how far an upload is, and ends it when its media was deleted. */
final class ProgressNotes implements LongConsumer {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final MediaId id;
    private final UploadLedger ledger;
    private final Clock clock;
    private Instant noted;

    ProgressNotes(MediaId id, UploadLedger ledger, Clock clock) {
        this.id = id;
        this.ledger = ledger;
        this.clock = clock;
        this.noted = clock.instant();
    }

    /**
     * Takes note of the bytes that have come.
     *
     * @param received all bytes by now
     * @throws app.problems.Problem {@code upload_cancelled}
     */
    @Override
    public void accept(long received) {
        var now = clock.instant();
        if (!now.isBefore(noted.plus(BETWEEN))) {
            noted = now;
            ledger.note(id, received);
        }
    }
}
