package app.ingest;

import app.storage.MediaId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Notes about once a second how far an upload is, and ends it when its media was deleted. An outage
 * of the database is sat out.
 */
final class ProgressNotes implements LongConsumer {

    private static final Logger log = LoggerFactory.getLogger(ProgressNotes.class);
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
        if (clock.instant().isBefore(noted.plus(BETWEEN))) {
            return;
        }
        try {
            ledger.note(id, received);
        } catch (DataAccessException | TransactionException e) {
            log.warn("The database does not answer; upload {} goes on", id, e);
        }
        noted = clock.instant();
    }
}
