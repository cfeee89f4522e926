package app.ingest.tus;

import app.problems.Problem;
import app.problems.RequestProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** PATCH: adds bytes to an upload. */
@Component
class Appending {

    private final ResumableUploads uploads;

    Appending(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    ResponseEntity<Void> answer(TusRequest request, ResumableUpload found) {
        request.requireBytes();
        if (found.concatenation() instanceof Concatenation.Whole) {
            throw new Problem(
                    TusProblem.UPLOAD_FINAL, "Nothing can be added to a file made of parts.");
        }
        var chunk = request.chunk(request.offset());
        var upload = uploads.append(withLength(request, found), chunk);
        return ResponseEntity.noContent()
                .header(TusHeaders.OFFSET, Long.toString(upload.offset()))
                .headers(headers -> Expiration.tell(upload, headers))
                .build();
    }

    /** A length that was deferred may come with any chunk, once. */
    private ResumableUpload withLength(TusRequest request, ResumableUpload upload) {
        var length = request.length();
        if (length == null || length.equals(upload.length())) {
            return upload;
        }
        if (upload.length() != null) {
            throw new Problem(
                    RequestProblem.MALFORMED_REQUEST,
                    "The length of this upload is known already and cannot change.");
        }
        return uploads.declareLength(upload, length);
    }
}
