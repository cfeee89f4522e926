package app.ingest;

import app.storage.MediaId;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The uploads that this process is receiving. It says so in the database at each heartbeat; what
 * nobody has said so of for three heartbeats was left behind by a process that died, and is
 * discarded: its client never got an answer.
 */
@Component
class ReceivedHere {

    private static final Logger log = LoggerFactory.getLogger(ReceivedHere.class);

    private final Set<MediaId> ids = ConcurrentHashMap.newKeySet();
    private final Uploads uploads;
    private final Intake intake;
    private final Clock clock;
    private final IngestSettings settings;
    private boolean missedHeartbeat;

    ReceivedHere(Uploads uploads, Intake intake, Clock clock, IngestSettings settings) {
        this.uploads = uploads;
        this.intake = intake;
        this.clock = clock;
        this.settings = settings;
    }

    /** Counts an upload as received here until the answer is closed. */
    Held hold(MediaId id) {
        ids.add(id);
        return () -> ids.remove(id);
    }

    /** Says which uploads live, then discards those that do not. */
    @Scheduled(fixedDelayString = "${marquee.ingest.heartbeat}")
    void beat() {
        try {
            uploads.hold(ids, clock.instant().plus(settings.lease()));
            // After an outage of the database every upload looks dead: others must speak first.
            if (!missedHeartbeat) {
                uploads.abandoned(clock.instant()).stream()
                        .filter(id -> !ids.contains(id))
                        .forEach(this::discard);
            }
            missedHeartbeat = false;
        } catch (DataAccessException | TransactionException e) {
            missedHeartbeat = true;
            log.warn("The database does not answer; uploads under way go on", e);
        }
    }

    private void discard(MediaId id) {
        try {
            intake.discardUnfinished(id);
            log.info("Discarded upload {}, which nobody was receiving any more", id);
        } catch (RuntimeException e) {
            log.warn("Upload {} is abandoned but cannot be discarded yet", id, e);
        }
    }

    /** Ends the holding of an upload. */
    interface Held extends AutoCloseable {

        @Override
        void close();
    }
}
