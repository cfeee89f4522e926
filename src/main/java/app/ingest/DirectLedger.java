package app.ingest;

import app.storage.MediaId;
import app.users.AccountId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the steps of uploads straight to the bucket, each in one short transaction. */
@Component
class DirectLedger {

    private final UploadLedger ledger;
    private final Uploads uploads;
    private final DirectUploads directs;
    private final Clock clock;

    DirectLedger(UploadLedger ledger, Uploads uploads, DirectUploads directs, Clock clock) {
        this.ledger = ledger;
        this.uploads = uploads;
        this.directs = directs;
        this.clock = clock;
    }

    /** Records that a file is coming, and sets all of its size aside of its owner's quota. */
    @Transactional
    void begin(
            MediaId id,
            AccountId owner,
            DirectRequest request,
            String uploadId,
            Instant expiresAt) {
        var name = FileLabel.of(request.fileName());
        var upload = new NewUpload(id, owner, "direct", name, request.details(), null);
        ledger.begin(upload, request.size(), request.size());
        directs.add(id, uploadId, request.size(), expiresAt);
    }

    /**
     * Records that an original was hashed and lies under its final key.
     *
     * @return false when it was deleted meanwhile
     */
    @Transactional
    boolean moved(MediaId id, String sha256) {
        return uploads.hashed(id, sha256) && directs.moved(id, clock.instant());
    }
}
