package app.ingest;

import app.ingest.staging.Sha256;
import app.storage.MediaId;
import app.storage.MediaStore;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings what clients sent straight to the bucket to its place: hashes it and has the bucket copy
 * it to its final key, while transcoders read it where it lies already. What is interrupted is
 * begun again, by any node. Also gives up what clients have abandoned.
 */
@Component
class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final DirectUploads directs;
    private final DirectLedger ledger;
    private final ReceivedHere receivedHere;
    private final Intake intake;
    private final MediaStore store;
    private final Clock clock;
    private final IngestSettings limits;
    private final DirectSettings settings;
    private final ReentrantLock sweeping = new ReentrantLock();

    Settling(
            DirectUploads directs,
            DirectLedger ledger,
            ReceivedHere receivedHere,
            Intake intake,
            MediaStore store,
            Clock clock,
            IngestSettings limits,
            DirectSettings settings) {
        this.directs = directs;
        this.ledger = ledger;
        this.receivedHere = receivedHere;
        this.intake = intake;
        this.store = store;
        this.clock = clock;
        this.limits = limits;
        this.settings = settings;
    }

    /** Beside the scheduler's one thread: hashing a large file takes minutes. */
    @Async
    @Scheduled(fixedDelayString = "${marquee.ingest.direct.sweep-interval}")
    void sweep() {
        if (store.clientAccess().isEmpty() || !sweeping.tryLock()) {
            return;
        }
        try {
            each(directs.expired(clock.instant()), intake::discardUnfinished);
            each(
                    directs.movedBefore(clock.instant().minus(settings.stagingGrace())),
                    this::leaveStaging);
            settleAll();
        } finally {
            sweeping.unlock();
        }
    }

    private void settleAll() {
        for (var next = claim(); next != null; next = claim()) {
            try (var _ = receivedHere.hold(next)) {
                settle(next);
            } catch (IOException | RuntimeException e) {
                log.warn("Upload {} cannot be moved to its place yet", next, e);
            }
        }
    }

    private @Nullable MediaId claim() {
        var now = clock.instant();
        return directs.claim(now, now.plus(limits.lease())).orElse(null);
    }

    private void settle(MediaId id) throws IOException {
        var from = DirectUploads.stagingKeyOf(id);
        var to = Intake.keyOf(id);
        var object = store.copy(from, to);
        var sha256 = sha256(to, object.size());
        if (!ledger.moved(id, sha256)) {
            store.delete(to); // the media was deleted meanwhile
        }
    }

    /** Read from where it stays: so a copy that went wrong does not go unnoticed. */
    private String sha256(String key, long size) throws IOException {
        try (var in = store.open(key, 0, size)) {
            return Sha256.of(in);
        }
    }

    private void leaveStaging(MediaId id) {
        store.delete(DirectUploads.stagingKeyOf(id));
        directs.remove(id);
    }

    private static void each(Iterable<MediaId> ids, Consumer<MediaId> action) {
        for (var id : ids) {
            try {
                action.accept(id);
            } catch (RuntimeException e) {
                log.warn("What upload {} left in staging cannot be deleted yet", id, e);
            }
        }
    }
}
