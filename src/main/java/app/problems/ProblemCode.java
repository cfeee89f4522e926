package app.problems;

import java.util.Locale;
import org.springframework.http.HttpStatusCode;

/**
 * One kind of error that a caller can tell apart from all others.
 *
 * <p>Each room lists its own as an enum, whose constant names are the codes. {@code docs/errors.md}
 * lists all of them; a test compares the two.
 */
public interface ProblemCode {

    /** The name of the enum constant. */
    String name();

    /** The HTTP status that this error is answered with. */
    HttpStatusCode status();

    /** A short sentence that is the same for each occurrence (RFC 9457, section 3.1.3). */
    String title();

    /** The stable name that clients compare with, in snake_case: never changed once released. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
