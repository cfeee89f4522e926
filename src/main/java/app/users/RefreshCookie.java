package app.users;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that holds a browser's refresh token: out of reach for scripts, sent only to sign-in
 * calls and only by our own pages.
 */
final class RefreshCookie {

    private static final String NAME = "marquee_refresh";
    private static final String PATH = "/api/v1/auth";

    private RefreshCookie() {}

    static ResponseCookie holding(RefreshToken token, Duration lifetime, boolean tls) {
        return cookie(token.text(), lifetime, tls);
    }

    /** Makes the browser forget its cookie. */
    static ResponseCookie gone(boolean tls) {
        return cookie("", Duration.ZERO, tls);
    }

    static Optional<RefreshToken> in(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .map(RefreshToken::parse)
                .flatMap(Optional::stream)
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
