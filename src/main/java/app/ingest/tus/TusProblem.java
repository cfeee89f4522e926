package app.ingest.tus;

import app.problems.ProblemCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What can go wrong between a tus client and the site. */
public enum TusProblem implements ProblemCode {
    TUS_VERSION_UNSUPPORTED(
            HttpStatus.PRECONDITION_FAILED, "The client speaks another version of tus."),
    OFFSET_MISMATCH(HttpStatus.CONFLICT, "The upload goes on from another offset."),
    CHECKSUM_MISMATCH(460, "The bytes are not those that their checksum was made of."),
    UPLOAD_FINAL(HttpStatus.FORBIDDEN, "The upload was put together from parts and is whole."),
    PARTS_UNUSABLE(HttpStatus.BAD_REQUEST, "The parts cannot be put together."),
    CHUNK_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "More bytes came than the upload still needs."),
    UPLOAD_TAKEN_OVER(HttpStatus.BAD_REQUEST, "Another request goes on with this upload."),
    UPLOAD_BUSY(HttpStatus.LOCKED, "The file is being stored."),
    UPLOAD_INTERRUPTED(HttpStatus.SERVICE_UNAVAILABLE, "The bytes stopped coming."),
    UPLOAD_ELSEWHERE(
            HttpStatus.SERVICE_UNAVAILABLE, "Another server of this site has the first bytes.");

    private final int status;
    private final String title;

    TusProblem(HttpStatus status, String title) {
        this(status.value(), title);
    }

    /** For the one status that tus made up. */
    TusProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatusCode status() {
        return HttpStatusCode.valueOf(status);
    }

    @Override
    public String title() {
        return title;
    }
}
