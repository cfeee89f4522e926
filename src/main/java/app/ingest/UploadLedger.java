package app.ingest;

import app.problems.Problem;
import app.storage.MediaId;
import app.users.AccountId;
import app.users.People;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records each step in the life of an upload, together with what it costs its owner. Each step is
 * one short transaction; no byte of a file moves while one is open. An upload's row is always
 * locked before its owner's usage, so that no two steps wait for each other.
 */
@Component
class UploadLedger {

    private final Uploads uploads;
    private final Usages usages;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final IngestSettings settings;

    UploadLedger(
            Uploads uploads,
            Usages usages,
            People people,
            ApplicationEventPublisher events,
            Clock clock,
            IngestSettings settings) {
        this.uploads = uploads;
        this.usages = usages;
        this.people = people;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Records that a file is coming.
     *
     * @param wanted bytes to set aside for it, of the owner's quota
     * @param needed bytes that it has at least: when the quota has less, it is refused now
     * @return bytes set aside
     * @throws Problem {@code quota_exceeded}, or whatever a listener refuses the upload with
     */
    @Transactional
    long begin(
            MediaId id,
            AccountId owner,
            String fileName,
            UploadDetails details,
            long wanted,
            long needed) {
        var now = clock.instant();
        uploads.add(id, owner, fileName, now, now.plus(settings.lease()));
        long reserved = reserve(id, wanted);
        if (reserved < needed) {
            throw quotaExceeded();
        }
        events.publishEvent(new UploadStarted(id, owner, fileName, details));
        return reserved;
    }

    /**
     * Sets more of the owner's quota aside.
     *
     * @return how many bytes more; fewer than wanted when the quota has no more
     * @throws Problem {@code upload_cancelled} when its media was deleted meanwhile
     */
    @Transactional
    long reserve(MediaId id, long wanted) {
        var owner = lockUnderWay(id).owner();
        long granted = usages.reserve(owner, wanted, people.quotaBytes(owner));
        uploads.reserve(id, granted);
        return granted;
    }

    /**
     * Notes how far an upload is.
     *
     * @throws Problem {@code upload_cancelled} when its media was deleted meanwhile
     */
    @Transactional
    void note(MediaId id, long received) {
        if (!uploads.note(id, received)) {
            throw cancelled();
        }
    }

    /**
     * Records that a file is whole and stored.
     *
     * @param late what the uploader said after the file
     * @throws Problem {@code upload_cancelled} when its media was deleted meanwhile, or whatever a
     *     listener refuses the upload with
     */
    @Transactional
    void complete(MediaId id, long size, String sha256, UploadDetails late) {
        var upload = lockUnderWay(id);
        uploads.complete(id, size, sha256, clock.instant());
        usages.release(upload.owner(), upload.reserved() - size);
        if (!late.equals(UploadDetails.NONE)) {
            events.publishEvent(new UploadDescribed(id, upload.fileName(), late));
        }
        events.publishEvent(new UploadCompleted(id, size));
    }

    /** Claims an upload or an original for deletion: nothing else can become of it. */
    @Transactional
    void condemn(MediaId id) {
        uploads.condemn(id);
    }

    /**
     * Claims an upload for deletion unless it is complete: from now on it cannot become so.
     *
     * @return whether its bytes may be deleted: not when it became complete after all
     */
    @Transactional
    boolean condemnUnfinished(MediaId id) {
        var original = uploads.lock(id).filter(upload -> upload.complete() && !upload.condemned());
        if (original.isPresent()) {
            return false;
        }
        uploads.condemn(id);
        return true;
    }

    /** Forgets an upload whose bytes are gone, and gives its owner the room back. */
    @Transactional
    void forget(MediaId id) {
        uploads.lock(id)
                .ifPresent(
                        upload -> {
                            uploads.remove(id);
                            usages.release(upload.owner(), upload.reserved());
                            if (!upload.complete()) {
                                events.publishEvent(new UploadDiscarded(id));
                            }
                        });
    }

    private Uploads.Upload lockUnderWay(MediaId id) {
        return uploads.lock(id)
                .filter(Uploads.Upload::underWay)
                .orElseThrow(UploadLedger::cancelled);
    }

    static Problem quotaExceeded() {
        return new Problem(
                IngestProblem.QUOTA_EXCEEDED,
                "Your account has no room for this file. Delete something, or ask an administrator"
                        + " for a larger quota.");
    }

    private static Problem cancelled() {
        return new Problem(
                IngestProblem.UPLOAD_CANCELLED,
                "This media was deleted while its file was uploaded. Upload it again if you still"
                        + " want it.");
    }
}
