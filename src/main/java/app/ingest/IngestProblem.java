package app.ingest;

import app.problems.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why a file is not taken. */
enum IngestProblem implements ProblemCode {
    UPLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The file is larger than this site takes."),
    QUOTA_EXCEEDED(HttpStatus.CONTENT_TOO_LARGE, "The account has no room for this file."),
    EMPTY_FILE(HttpStatus.UNPROCESSABLE_CONTENT, "The file is empty."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The file is neither video, audio nor an image."),
    UPLOAD_CANCELLED(HttpStatus.CONFLICT, "The media was deleted while its file was uploaded."),
    DIRECT_UPLOAD_UNAVAILABLE(
            HttpStatus.CONFLICT, "This site does not take uploads straight to its storage."),
    DIRECT_UPLOAD_INCOMPLETE(
            HttpStatus.UNPROCESSABLE_CONTENT, "The parts in the bucket are not the whole file.");

    private final HttpStatus status;
    private final String title;

    IngestProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
