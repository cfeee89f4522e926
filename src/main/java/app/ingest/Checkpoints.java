package app.ingest;

import app.ingest.staging.Turn;
import app.storage.MediaId;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Makes the bytes of one turn safe from time to time: forces them to the disk, then records how
 * many there are. Only that many are ever told to the client.
 */
final class Checkpoints {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    private final MediaId id;
    private final Turn turn;
    private final UploadLedger ledger;
    private final Clock clock;
    private final TusSettings settings;
    private Instant last;

    Checkpoints(MediaId id, Turn turn, UploadLedger ledger, Clock clock, TusSettings settings) {
        this.id = id;
        this.turn = turn;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
        this.last = clock.instant();
    }

    /**
     * Makes safe what has come.
     *
     * @return the bytes that are
     * @throws app.problems.Problem {@code upload_cancelled} when the media was deleted meanwhile
     */
    long take() {
        long safe = turn.sync();
        last = clock.instant();
        ledger.checkpoint(id, safe, last.plus(settings.expireAfter()));
        return safe;
    }

    /** Does so when it is time. An outage of the database is sat out while bytes come. */
    void takeIfDue() {
        if (clock.instant().isBefore(last.plus(settings.checkpoint()))) {
            return;
        }
        try {
            take();
        } catch (DataAccessException | TransactionException e) {
            last = clock.instant(); // trying took long: let some bytes come before the next time
            log.warn("The database does not answer; upload {} goes on", id, e);
        }
    }

    /** Keeps what came before a failure: what cannot be kept now is sent again. */
    void takeWhatIsLeft() {
        try {
            turn.rollBack();
            take();
        } catch (RuntimeException e) {
            log.debug("Not all that came of upload {} is kept", id, e);
        }
    }
}
