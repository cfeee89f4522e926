package app.ingest;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.ClientAccess;
import app.storage.ClientAccess.Sent;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.storage.PartsRefusedException;
import app.storage.StorageUnavailableException;
import app.users.AccountId;
import app.users.Caller;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets clients send files straight to the bucket: hands out addresses for the parts of one object
 * below {@code staging/}, and makes a media of it when they are all there. It is always an upload
 * in parts, be it of one: when that is finished the addresses are void, so nobody can exchange the
 * file after it was looked at.
 */
@Component
class DirectIntake {

    private static final Logger log = LoggerFactory.getLogger(DirectIntake.class);

    private final MediaStore store;
    private final DirectUploads directs;
    private final DirectLedger directLedger;
    private final UploadLedger ledger;
    private final Intake intake;
    private final Reception reception;
    private final IngestSettings limits;
    private final DirectSettings settings;

    DirectIntake(
            MediaStore store,
            DirectUploads directs,
            DirectLedger directLedger,
            UploadLedger ledger,
            Intake intake,
            Reception reception,
            IngestSettings limits,
            DirectSettings settings) {
        this.store = store;
        this.directs = directs;
        this.directLedger = directLedger;
        this.ledger = ledger;
        this.intake = intake;
        this.reception = reception;
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * Begins an upload.
     *
     * @throws Problem if the site takes none, or not this one
     */
    DirectUpload begin(DirectRequest request, AccountId owner) {
        var access = access();
        if (request.size() < 1) {
            throw Refusal.empty();
        }
        if (request.size() > limits.maxFileSize().toBytes()) {
            throw Refusal.tooLarge(limits.maxFileSize());
        }
        var id = MediaId.random();
        var key = DirectUploads.stagingKeyOf(id);
        var begun =
                access.begin(
                        key, request.size(), settings.partSize().toBytes(), settings.lifetime());
        try {
            directLedger.begin(id, owner, request, begun.uploadId(), begun.expiresAt());
        } catch (RuntimeException e) {
            access.giveUp(key, begun.uploadId());
            throw e;
        }
        return DirectUpload.of(id, begun);
    }

    /**
     * Makes a media of the parts that a client has sent. Can be repeated.
     *
     * @throws Problem if the parts are not the file that was announced, or evidently no media: then
     *     nothing of it is kept
     */
    void finish(MediaId id, List<Sent> parts, Caller caller) {
        var upload =
                directs.find(id)
                        .filter(each -> caller.is(each.owner()))
                        .orElseThrow(DirectIntake::nothing);
        if (upload.complete()) {
            return;
        }
        put(upload, parts);
        try {
            check(upload);
        } catch (Problem e) {
            reception.abandon(id, e);
            throw e;
        }
        ledger.complete(id, upload.size(), null, UploadDetails.NONE);
    }

    /** Parts can be sent again while the upload stands, so what the bucket refuses is kept. */
    private void put(DirectUploads.Direct upload, List<Sent> parts) {
        try {
            access().finish(upload.key(), upload.uploadId(), parts);
        } catch (PartsRefusedException e) {
            if (store.find(upload.key()).isEmpty()) {
                log.info("The bucket made no object of the parts of {}", upload.id(), e);
                throw incomplete("Send each part, then say which and with what ETag.");
            }
            // An earlier request got so far, and its answer was lost.
        }
    }

    private void check(DirectUploads.Direct upload) {
        var object = store.find(upload.key());
        if (object.isEmpty() || object.get().size() != upload.size()) {
            throw incomplete("What lies in the bucket has another size than was announced.");
        }
        int length = (int) Math.min(FileSignature.LENGTH, upload.size());
        try (var in = store.open(upload.key(), 0, length)) {
            Refusal.ofBytes(in.readAllBytes());
        } catch (IOException e) {
            throw new StorageUnavailableException("The upload cannot be read", e);
        }
    }

    /**
     * Stops an upload that is under way.
     *
     * @throws Problem if there is none of this caller
     */
    void cancel(MediaId id, Caller caller) {
        var upload =
                directs.find(id)
                        .filter(each -> !each.complete())
                        .filter(each -> caller.is(each.owner()) || caller.admin())
                        .orElseThrow(DirectIntake::nothing);
        intake.discardUnfinished(upload.id());
    }

    private ClientAccess access() {
        return store.clientAccess()
                .filter(ClientAccess::takesUploads)
                .orElseThrow(
                        () ->
                                new Problem(
                                        IngestProblem.DIRECT_UPLOAD_UNAVAILABLE,
                                        "Upload through the site: /api/v1/uploads/tus or"
                                                + " /api/v1/uploads."));
    }

    private static Problem incomplete(String detail) {
        return new Problem(IngestProblem.DIRECT_UPLOAD_INCOMPLETE, detail);
    }

    private static Problem nothing() {
        return new Problem(RequestProblem.NOT_FOUND, "There is no such upload of yours.");
    }
}
