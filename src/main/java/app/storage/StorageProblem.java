package app.storage;

import app.problems.ProblemCode;
import org.springframework.http.HttpStatus;

/** Errors of the store, whoever asked it for what. */
public enum StorageProblem implements ProblemCode {
    STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE, "The site has no room for more."),
    STORAGE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The site cannot reach its files now.");

    private final HttpStatus status;
    private final String title;

    StorageProblem(HttpStatus status, String title) {
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
