package app.problems;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers of answers that are no pages and that the security filters have not seen: browsers
 * shall guess no type, run nothing and pass no address on.
 */
public final class BareAnswers {

    private BareAnswers() {}

    /** Sets what is not set yet. */
    public static void protect(HttpServletResponse response) {
        set(response, "X-Content-Type-Options", "nosniff");
        set(response, "Content-Security-Policy", "default-src 'none'");
        set(response, "Referrer-Policy", "no-referrer");
    }

    private static void set(HttpServletResponse response, String name, String value) {
        if (response.getHeader(name) == null) {
            response.setHeader(name, value);
        }
    }
}
