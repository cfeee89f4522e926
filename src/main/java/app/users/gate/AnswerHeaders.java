package app.users.gate;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every answer tells browsers: run only our own scripts, guess no types, pass no addresses on,
 * and stay with TLS where it was used. Answers that say nothing about caching are not cached.
 */
final class AnswerHeaders {

    /** hls.js plays from blobs and works in a worker made from one. */
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "media-src 'self' blob:",
                    "worker-src 'self' blob:",
                    "img-src 'self' data: blob:",
                    "connect-src 'self'",
                    "style-src 'self'",
                    "script-src 'self'",
                    "frame-ancestors 'self'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "object-src 'none'");

    private AnswerHeaders() {}

    static void describe(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin);
    }

    /** For answers given before the filter chain is reached. */
    static void writeMinimum(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
