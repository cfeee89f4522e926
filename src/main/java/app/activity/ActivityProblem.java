package app.activity;

import app.problems.ProblemCode;
import org.springframework.http.HttpStatus;

/** Errors of the event streams. */
enum ActivityProblem implements ProblemCode {
    TOO_MANY_EVENT_STREAMS(HttpStatus.TOO_MANY_REQUESTS, "There are too many event streams open.");

    private final HttpStatus status;
    private final String title;

    ActivityProblem(HttpStatus status, String title) {
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
