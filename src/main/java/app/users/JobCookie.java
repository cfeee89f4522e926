package app.users;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that opens the job dashboard, since a browser that goes to a page sends no bearer
 * token: out of reach for scripts, and sent only to the dashboard and only by our own pages.
 */
final class JobCookie {

    static final String PATH = "/jobs";

    private static final String NAME = "marquee_jobs";

    private JobCookie() {}

    static ResponseCookie holding(AccessTokens.Minted ticket, boolean tls) {
        return cookie(ticket.token(), ticket.lifetime(), tls);
    }

    /** Makes the browser forget its cookie. */
    static ResponseCookie gone(boolean tls) {
        return cookie("", Duration.ZERO, tls);
    }

    /** The ticket of a request; empty when another site's page made it. */
    static Optional<JobTicket> in(HttpServletRequest request) {
        return CrossSite.isForeign(request)
                ? Optional.empty()
                : Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .map(JobTicket::new)
                        .findFirst();
    }

    private static ResponseCookie cookie(String value, Duration lifetime, boolean tls) {
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(tls)
                .sameSite("Strict")
                .build();
    }
}
