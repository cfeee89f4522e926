package app.ingest.tus;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.users.AccountId;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * POST: begins an upload, with its first bytes if they come along, or puts one together from parts
 * (extensions creation, creation-with-upload, creation-defer-length, concatenation).
 */
@Component
class Creation {

    private final ResumableUploads uploads;

    Creation(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    ResponseEntity<Void> answer(TusRequest request, AccountId owner) {
        if (request.hasBody()) {
            request.requireBytes();
        }
        return switch (request.concatenation()) {
            case Concatenation.Whole whole -> concatenate(request, owner, whole);
            case Concatenation.Part _ -> begin(request, owner, true);
            case Concatenation.None _ -> begin(request, owner, false);
        };
    }

    private ResponseEntity<Void> concatenate(
            TusRequest request, AccountId owner, Concatenation.Whole whole) {
        if (request.length() != null || request.hasBody()) {
            throw new Problem(
                    RequestProblem.MALFORMED_REQUEST,
                    "A final upload has the length and the bytes of its parts: send neither.");
        }
        return created(uploads.concatenate(owner, request.metadata(), whole.parts()), false);
    }

    private ResponseEntity<Void> begin(TusRequest request, AccountId owner, boolean part) {
        var length = request.length();
        if ((length == null) != request.lengthIsDeferred()) {
            throw new Problem(
                    RequestProblem.MALFORMED_REQUEST,
                    "Send either Upload-Length or \"Upload-Defer-Length: 1\".");
        }
        var chunk = request.chunk(0);
        var upload = uploads.begin(owner, request.metadata(), length, part);
        if (!request.hasBytes()) {
            return created(upload, false);
        }
        return created(firstBytes(upload, chunk), true);
    }

    /** Without an answer the client would never learn the address: then nothing is kept. */
    private ResumableUpload firstBytes(ResumableUpload upload, Chunk chunk) {
        try {
            return uploads.append(upload, chunk);
        } catch (RuntimeException e) {
            uploads.terminate(upload);
            throw e;
        }
    }

    private static ResponseEntity<Void> created(ResumableUpload upload, boolean withBytes) {
        var answer =
                ResponseEntity.created(URI.create(TusHeaders.PATH + "/" + upload.id()))
                        .headers(headers -> Expiration.tell(upload, headers));
        if (withBytes) {
            answer.header(TusHeaders.OFFSET, Long.toString(upload.offset()));
        }
        return answer.build();
    }
}
