package app.problems;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Errors that any request can meet, whatever it asks for. */
public enum RequestProblem implements ProblemCode {
    INVALID_REQUEST(
            HttpStatus.UNPROCESSABLE_CONTENT, "The request has a field that cannot be used."),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request could not be read."),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Sign in first."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "This account may not do that."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No representation is acceptable to the client."),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is larger than is taken here."),
    UNSUPPORTED_CONTENT_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The request body has a type that is not read here."),
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The range lies outside."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests: wait a little."),
    CONFLICT(HttpStatus.CONFLICT, "Someone else changed this at the same time."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service cannot do this now."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on the server.");

    private final HttpStatus status;
    private final String title;

    RequestProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /**
     * The code that fits a bare HTTP status best: an answer whose status the container or Spring
     * chose still gets a code that clients know.
     */
    static RequestProblem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(code -> code.status.value() == status.value())
                .findFirst()
                .orElse(status.is5xxServerError() ? INTERNAL_ERROR : MALFORMED_REQUEST);
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
