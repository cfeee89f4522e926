package app.ingest;

import app.problems.Problem;
import app.storage.MediaId;
import java.util.function.LongConsumer;

/** Lets one upload grow while the size limit and its owner's quota have room. */
final class Allowance implements LongConsumer {

    private final MediaId id;
    private final UploadLedger ledger;
    private final IngestSettings settings;
    private long reserved;

    /**
     * @param reserved bytes of the owner's quota that are set aside already
     */
    Allowance(MediaId id, long reserved, UploadLedger ledger, IngestSettings settings) {
        this.id = id;
        this.reserved = reserved;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Takes note of the bytes that have come.
     *
     * @param received all bytes by now
     * @throws Problem {@code upload_too_large}, {@code quota_exceeded}, or {@code upload_cancelled}
     *     when its media was deleted meanwhile
     */
    @Override
    public void accept(long received) {
        if (received > settings.maxFileSize().toBytes()) {
            throw Refusal.tooLarge(settings.maxFileSize());
        }
        if (received > reserved) {
            reserved +=
                    ledger.reserve(
                            id, Math.max(received - reserved, settings.reservation().toBytes()));
            if (received > reserved) {
                throw Refusal.quotaExceeded();
            }
        }
    }
}
