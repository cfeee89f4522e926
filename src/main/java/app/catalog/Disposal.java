package app.catalog;

import app.ingest.Intake;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.transcode.Transcoding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Clears away everything behind a tombstone. Each step may be repeated, and the tombstone goes
 * last, so that whatever interrupts this, it is taken up again: at the next start at the latest.
 */
@Component
class Disposal {

    private static final Logger LOG = LoggerFactory.getLogger(Disposal.class);

    private final MediaEntries entries;
    private final Tombstones tombstones;
    private final Transcoding transcoding;
    private final Intake intake;
    private final MediaStore store;

    Disposal(
            MediaEntries entries,
            Tombstones tombstones,
            Transcoding transcoding,
            Intake intake,
            MediaStore store) {
        this.entries = entries;
        this.tombstones = tombstones;
        this.transcoding = transcoding;
        this.intake = intake;
        this.store = store;
    }

    @Async
    @TransactionalEventListener
    void on(EntryBuried event) {
        clear(event.id());
    }

    /** Beside the scheduler's one thread: a store that hangs must hold nothing else up. */
    @Async
    @Scheduled(fixedDelayString = "${marquee.catalog.sweep-interval}")
    void sweep() {
        entries.tombstones().forEach(id -> clear(new MediaId(id)));
    }

    private void clear(MediaId id) {
        try {
            transcoding.cancel(id);
            intake.discard(id);
            store.deleteAll("streams/" + id + "/");
            store.deleteAll("originals/" + id + "/");
            tombstones.remove(id);
        } catch (RuntimeException e) {
            LOG.warn("Media {} is deleted, but its bytes are not yet: {}", id, e.toString());
        }
    }
}
