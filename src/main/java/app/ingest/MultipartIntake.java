package app.ingest;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.users.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Receives a file in one request, straight from the connection into the store: neither memory nor
 * disk holds it in between. The upload is whole or it never was.
 */
@Component
class MultipartIntake {

    private static final Logger log = LoggerFactory.getLogger(MultipartIntake.class);

    private final UploadLedger ledger;
    private final ReceivedHere receivedHere;
    private final Reception reception;
    private final Clock clock;
    private final IngestSettings settings;

    MultipartIntake(
            UploadLedger ledger,
            ReceivedHere receivedHere,
            Reception reception,
            Clock clock,
            IngestSettings settings) {
        this.ledger = ledger;
        this.receivedHere = receivedHere;
        this.reception = reception;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Receives the one file of a form.
     *
     * @return the media that it becomes
     * @throws Problem if the form or the file is refused, or the request breaks off: then nothing
     *     of it is kept
     */
    MediaId receive(HttpServletRequest request, AccountId owner) {
        long bodySize = request.getContentLengthLong();
        if (bodySize > settings.maxFileSize().toBytes() + settings.maxFormOverhead()) {
            throw Refusal.tooLarge(settings.maxFileSize());
        }
        try {
            var form = MultipartForm.of(request, settings);
            var early = new HashMap<String, String>();
            var file = form.nextFile(early).orElseThrow(MultipartIntake::noFile);
            var id = MediaId.random();
            try (var _ = receivedHere.hold(id)) {
                receive(id, owner, form, file, details(early), bodySize);
            }
            return id;
        } catch (IOException e) {
            log.debug("An upload broke off", e);
            throw new Problem(
                    RequestProblem.MALFORMED_REQUEST,
                    "The form broke off or is not multipart/form-data (RFC 7578). Send it again.");
        }
    }

    private void receive(
            MediaId id,
            AccountId owner,
            MultipartForm form,
            MultipartForm.FormFile file,
            UploadDetails details,
            long bodySize)
            throws IOException {
        long wanted = bodySize < 0 ? settings.reservation().toBytes() : bodySize;
        long needed = Math.max(0, bodySize - settings.maxFormOverhead());
        var upload =
                new NewUpload(id, owner, "multipart", FileLabel.of(file.name()), details, null);
        long reserved = ledger.begin(upload, wanted, needed);
        try {
            var watch =
                    new Allowance(id, reserved, ledger, settings)
                            .andThen(new ProgressNotes(id, ledger, clock));
            var bytes = reception.store(id, file.bytes(), watch);
            var late = new HashMap<String, String>();
            if (form.nextFile(late).isPresent()) {
                throw severalFiles();
            }
            ledger.complete(id, bytes.count(), bytes.sha256(), details(late));
        } catch (IOException | RuntimeException | Error e) {
            reception.abandon(id, e);
            throw e;
        }
    }

    private static UploadDetails details(Map<String, String> fields) {
        return new UploadDetails(
                fields.get("title"), fields.get("description"), fields.get("visibility"));
    }

    private static Problem noFile() {
        return new Problem(
                RequestProblem.INVALID_REQUEST,
                "The form has no file. Send it as a part called \"file\".",
                List.of(new Problem.FieldError("file", "is missing")));
    }

    private static Problem severalFiles() {
        return new Problem(
                RequestProblem.INVALID_REQUEST,
                "The form has several files. Send each in a request of its own.",
                List.of(new Problem.FieldError("file", "is there more than once")));
    }
}
