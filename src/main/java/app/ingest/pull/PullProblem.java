package app.ingest.pull;

import app.problems.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why a file is not fetched. */
enum PullProblem implements ProblemCode {
    PULL_UNAVAILABLE(HttpStatus.CONFLICT, "This site does not fetch files."),
    PULL_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The site fetches nothing from this address."),
    PULL_FAILED(HttpStatus.UNPROCESSABLE_CONTENT, "The file cannot be fetched."),
    PULL_CHANGED(HttpStatus.UNPROCESSABLE_CONTENT, "The file changed while it was fetched.");

    private final HttpStatus status;
    private final String title;

    PullProblem(HttpStatus status, String title) {
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
