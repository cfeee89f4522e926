package app.catalog;

import app.problems.ProblemCode;
import org.springframework.http.HttpStatus;

/** Errors of the catalog. */
enum CatalogProblem implements ProblemCode {
    NOT_FAILED(HttpStatus.CONFLICT, "Only a media that failed can be tried again.");

    private final HttpStatus status;
    private final String title;

    CatalogProblem(HttpStatus status, String title) {
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
