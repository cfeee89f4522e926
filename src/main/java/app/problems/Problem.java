package app.problems;

import java.net.URI;
import java.util.List;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An error that its caller is told about, as {@code application/problem+json} (RFC 9457) with a
 * stable {@code code}.
 *
 * <p>The detail is a sentence for a person: what happened, and what to do next. It never repeats
 * secrets or unchecked input.
 */
public final class Problem extends ErrorResponseException {

    private final transient ProblemCode code;

    /**
     * A problem of one kind.
     *
     * @param code what kind of error it is
     * @param detail what happened this time and what to do next
     */
    public Problem(ProblemCode code, String detail) {
        super(code.status(), body(code, detail), null);
        this.code = code;
    }

    /**
     * A problem that says which fields of a request are wrong.
     *
     * @param errors each wrong field with its message; shown as {@code errors}
     */
    public Problem(ProblemCode code, String detail, List<FieldError> errors) {
        this(code, detail);
        getBody().setProperty("errors", errors);
    }

    /** Which kind of error this is. */
    public ProblemCode code() {
        return code;
    }

    /** The body of an answer: also for those who answer outside of a controller. */
    public static ProblemDetail body(ProblemCode code, String detail) {
        var body = ProblemDetail.forStatusAndDetail(code.status(), detail);
        body.setType(URI.create("urn:marquee:problem:" + code.code()));
        body.setTitle(code.title());
        body.setProperty("code", code.code());
        return body;
    }

    /**
     * One field of a request that is wrong.
     *
     * @param field its name as the client sent it
     * @param message what is wrong with it
     */
    public record FieldError(String field, String message) {}
}
