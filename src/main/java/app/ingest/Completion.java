package app.ingest;

import app.ingest.staging.Sha256;
import app.ingest.staging.Staging;
import app.ingest.staging.Turn;
import app.ingest.tus.ResumableUpload;
import app.problems.Problem;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.storage.StorageUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Makes an original of a staged file that is whole. Each step can be repeated after a crash: first
 * the file goes into the store, then one transaction says so.
 */
@Component
class Completion {

    private final Staging staging;
    private final MediaStore store;
    private final UploadLedger ledger;
    private final TusSettings settings;

    Completion(Staging staging, MediaStore store, UploadLedger ledger, TusSettings settings) {
        this.staging = staging;
        this.store = store;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Finishes an upload.
     *
     * @throws Problem if it shows to be no media, or was deleted meanwhile
     * @throws StorageUnavailableException if the store does not take it: the file stays, and it is
     *     tried again
     */
    void finish(ResumableUpload upload, Turn turn) {
        var id = upload.id();
        var staged = staging.find(id).isPresent();
        if (staged) {
            Refusal.ofBytes(turn.head(FileSignature.LENGTH));
        }
        var sha256 = staged ? turn.sha256() : hashOfStored(id, upload.offset());
        turn.with(file -> complete(id, file, upload.offset(), sha256));
        staging.delete(id, settings.lockWait());
    }

    private boolean complete(MediaId id, Path file, long size, String sha256) throws IOException {
        if (Files.exists(file)) {
            store.put(Intake.keyOf(id), file);
        }
        try {
            ledger.complete(id, size, sha256, UploadDetails.NONE);
            return true;
        } catch (Problem cancelled) {
            store.delete(Intake.keyOf(id));
            throw cancelled;
        }
    }

    /** After a crash between the two steps. */
    private String hashOfStored(MediaId id, long size) {
        var key = Intake.keyOf(id);
        if (store.find(key).filter(object -> object.size() == size).isEmpty()) {
            throw new StorageUnavailableException(
                    "The bytes of upload " + id + " are neither staged nor stored", null);
        }
        try (var in = store.open(key, 0, size)) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw new StorageUnavailableException("Upload " + id + " cannot be read", e);
        }
    }
}
