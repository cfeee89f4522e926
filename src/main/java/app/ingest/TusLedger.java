package app.ingest;

import app.ingest.staging.Staging;
import app.ingest.tus.Concatenation;
import app.ingest.tus.Metadata;
import app.storage.MediaId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the steps that only uploads in several requests have, each in one short transaction. */
@Component
class TusLedger {

    private final UploadLedger ledger;
    private final TusUploads uploads;
    private final Staging staging;
    private final IngestSettings settings;

    TusLedger(UploadLedger ledger, TusUploads uploads, Staging staging, IngestSettings settings) {
        this.ledger = ledger;
        this.uploads = uploads;
        this.staging = staging;
        this.settings = settings;
    }

    /**
     * Records that a file is coming.
     *
     * @param length of the file in bytes; null when it is told later
     */
    @Transactional
    void begin(
            NewUpload upload,
            @Nullable Long length,
            Metadata metadata,
            Concatenation concatenation) {
        if (concatenation instanceof Concatenation.Whole) {
            // Its bytes are counted already: as those of its parts.
            ledger.begin(upload, 0, 0);
        } else if (length == null) {
            ledger.begin(upload, settings.reservation().toBytes(), 0);
        } else {
            ledger.begin(upload, length, length);
        }
        uploads.add(upload.id(), length, metadata.header(), concatenation, staging.node());
    }

    /** Records how long a file is, and sets aside what it needs. */
    @Transactional
    void declareLength(MediaId id, long length) {
        ledger.reserveAll(id, length);
        uploads.declareLength(id, length);
    }
}
