package app.ingest;

import app.ingest.staging.Staging;
import app.storage.Cleared;
import app.storage.Finding;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.storage.StorageUnavailableException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows what was uploaded. */
@Component
public class Intake {

    private final Uploads uploads;
    private final UploadLedger ledger;
    private final MediaStore store;
    private final Staging staging;
    private final TusSettings settings;
    private final OriginalsCheck check;
    private final Staged inBucket;
    private final StrayOriginals strays;

    Intake(
            Uploads uploads,
            UploadLedger ledger,
            MediaStore store,
            Staging staging,
            TusSettings settings,
            OriginalsCheck check,
            Staged inBucket,
            StrayOriginals strays) {
        this.uploads = uploads;
        this.ledger = ledger;
        this.store = store;
        this.staging = staging;
        this.settings = settings;
        this.check = check;
        this.inBucket = inBucket;
        this.strays = strays;
    }

    /** The original of a media; empty while its upload is under way or when it was dropped. */
    public Optional<Original> original(MediaId id) {
        return uploads.originals(List.of(id)).stream().findFirst();
    }

    /** The originals of several media, in one query. */
    public Map<MediaId, Original> originals(Collection<MediaId> ids) {
        return uploads.originals(ids).stream()
                .collect(Collectors.toMap(Original::id, Function.identity()));
    }

    /** All that was uploaded or is being uploaded. */
    public List<MediaId> ids() {
        return uploads.ids();
    }

    /**
     * Compares what was uploaded with what is stored.
     *
     * @param hashes whether every byte is read and hashed
     * @param findings is told what is not as it should be
     * @throws StorageUnavailableException if the store cannot be read
     */
    public void inspect(boolean hashes, Consumer<Finding> findings) {
        check.run(hashes, findings);
    }

    /**
     * Stops an upload that is under way, deletes what was received, forgets it and its usage.
     * Harmless when there is nothing of it; called again after a crash. An upload that was under
     * way is told of by {@link UploadDiscarded}; its client gets an error within about a second of
     * sending on.
     *
     * @throws StorageUnavailableException if the bytes cannot be deleted now: it is tried again by
     *     itself, and may be called again
     */
    public void discard(MediaId id) {
        ledger.condemn(id);
        delete(id);
    }

    /**
     * Deletes the original of a media that can do without it; its owner gets the room back. Does
     * nothing to uploads under way; can be repeated.
     *
     * @throws StorageUnavailableException if the bytes cannot be deleted now: call again
     */
    public void drop(MediaId id) {
        if (ledger.drop(id)) {
            inBucket.delete(id);
            store.delete(keyOf(id));
            ledger.releaseDropped(id);
        }
    }

    /**
     * Deletes originals, and files in staging, that no upload is known for.
     *
     * @param before those with anything younger are left alone
     */
    public Cleared clearStrays(Instant before) {
        return strays.clear(before);
    }

    /** Discards an upload that nobody has gone on with in time. */
    void expire(MediaId id) {
        if (ledger.condemnExpired(id)) {
            delete(id);
        }
    }

    /** Discards an upload unless it became complete after all. */
    void discardUnfinished(MediaId id) {
        if (ledger.condemnUnfinished(id)) {
            delete(id);
        }
    }

    /** The bytes go first: as long as the row stands, nobody forgets that they may be there. */
    private void delete(MediaId id) {
        staging.delete(id, settings.lockWait());
        inBucket.delete(id);
        store.delete(keyOf(id));
        ledger.forget(id);
    }

    /** Where the original of a media lies in the {@link MediaStore}. */
    static String keyOf(MediaId id) {
        return "originals/%s/source".formatted(id);
    }
}
