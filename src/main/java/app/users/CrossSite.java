package app.users;

import app.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Keeps other sites' pages from using a browser's refresh cookie, should it ever be sent with their
 * requests. Browsers tell where a request comes from and scripts cannot change that; a program that
 * is no browser tells nothing, and has no cookies but its own.
 */
final class CrossSite {

    private CrossSite() {}

    /**
     * Lets pass what our own pages or no browser sent.
     *
     * @throws Problem {@code cross_site_request}
     */
    static void refuse(HttpServletRequest request) {
        if (isForeign(request)) {
            throw new Problem(
                    UsersProblem.CROSS_SITE_REQUEST, "Only the pages of this site may do this.");
        }
    }

    static boolean isForeign(HttpServletRequest request) {
        return isForeign(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader(HttpHeaders.HOST));
    }

    /**
     * Whether a browser says that another site's page made the request (Fetch Metadata where it is
     * sent, RFC 6454 origins in older browsers and without TLS).
     */
    static boolean isForeign(
            @Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        return origin != null && !authority(origin).equalsIgnoreCase(host);
    }

    private static String authority(String origin) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
