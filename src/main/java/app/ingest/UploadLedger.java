package app.ingest;

import static java.util.Comparator.comparing;

import app.problems.Problem;
import app.storage.MediaId;
import app.users.People;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    long begin(NewUpload upload, long wanted, long needed) {
        var now = clock.instant();
        uploads.add(upload, now, now.plus(settings.lease()));
        long reserved = reserve(upload.id(), wanted);
        if (reserved < needed) {
            throw Refusal.quotaExceeded();
        }
        var details = upload.details();
        if (details != null) {
            events.publishEvent(
                    new UploadStarted(upload.id(), upload.owner(), upload.fileName(), details));
        }
        return reserved;
    }

    /**
     * Sets as much of the owner's quota aside as a file needs whose size has become known.
     *
     * @throws Problem {@code quota_exceeded}, or {@code upload_cancelled}
     */
    @Transactional
    void reserveAll(MediaId id, long size) {
        long missing = size - lockUnderWay(id).reserved();
        if (missing > 0 && reserve(id, missing) < missing) {
            throw Refusal.quotaExceeded();
        }
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
            throw Refusal.cancelled();
        }
    }

    /**
     * Records how many bytes of an upload are safe, and that it may be gone on with for longer.
     *
     * @throws Problem {@code upload_cancelled} when its media was deleted meanwhile
     */
    @Transactional
    void checkpoint(MediaId id, long received, Instant expiresAt) {
        if (!uploads.checkpoint(id, received, expiresAt)) {
            throw Refusal.cancelled();
        }
    }

    /**
     * Records that a file is whole and stored.
     *
     * @param sha256 null when it is found out later
     * @param late what the uploader said after the file
     * @throws Problem {@code upload_cancelled} when its media was deleted meanwhile, or whatever a
     *     listener refuses the upload with
     */
    @Transactional
    void complete(MediaId id, long size, @Nullable String sha256, UploadDetails late) {
        var upload = lockUnderWay(id);
        uploads.complete(id, size, sha256, clock.instant());
        usages.release(upload.owner(), upload.reserved() - size);
        if (!late.equals(UploadDetails.NONE)) {
            events.publishEvent(new UploadDescribed(id, upload.fileName(), late));
        }
        events.publishEvent(new UploadCompleted(id, size));
    }

    /**
     * Records that a file is whole and stored that was put together from parts. They are forgotten
     * with that, so that nothing is counted twice: their bytes may be deleted then.
     *
     * @throws Problem {@code upload_cancelled} when it or a part was deleted meanwhile
     */
    @Transactional
    void completeFrom(List<MediaId> parts, MediaId id, long size, String sha256) {
        var distinct = parts.stream().distinct().sorted(comparing(MediaId::value)).toList();
        distinct.forEach(this::lockUnderWay);
        complete(id, size, sha256, UploadDetails.NONE);
        distinct.forEach(this::forget);
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

    /**
     * Claims an upload for deletion if it has expired and is not whole.
     *
     * @return whether its bytes may be deleted
     */
    @Transactional
    boolean condemnExpired(MediaId id) {
        var expired =
                uploads.lock(id)
                        .filter(Uploads.Upload::underWay)
                        .filter(upload -> upload.expiredAt(clock.instant()))
                        .isPresent();
        if (expired) {
            uploads.condemn(id);
        }
        return expired;
    }

    /**
     * Gives an original up: nobody finds it any more.
     *
     * @return whether there is or was one
     */
    @Transactional
    boolean drop(MediaId id) {
        return uploads.drop(id, clock.instant());
    }

    /** Gives the room of an original back whose bytes were given up and are gone. */
    @Transactional
    void releaseDropped(MediaId id) {
        uploads.lock(id)
                .filter(Uploads.Upload::dropped)
                .ifPresent(
                        upload -> {
                            usages.release(upload.owner(), upload.reserved());
                            uploads.reserve(id, -upload.reserved());
                        });
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
        return uploads.lock(id).filter(Uploads.Upload::underWay).orElseThrow(Refusal::cancelled);
    }
}
