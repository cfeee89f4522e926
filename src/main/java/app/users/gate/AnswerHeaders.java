package app.users.gate;

import app.storage.MediaStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What every answer tells browsers: run only our own scripts, guess no types, pass no addresses on,
 * and stay with TLS where it was used. Answers that say nothing about caching are not cached.
 */
@Component
class AnswerHeaders {

    private static final String OWN_FRAMES = "frame-ancestors 'self'";
    private static final String POLICY = "Content-Security-Policy";

    /** The player that pages of other sites may show; it can do nothing but play. */
    private static final Pattern EMBED = Pattern.compile("/embed/[^/]+|/embed\\.html");

    private final String policy;

    /** Where media is kept in a bucket, pages may load from there and send to it. */
    AnswerHeaders(MediaStore store) {
        policy = policy(store.clientAccess().map(access -> " " + access.origin()).orElse(""));
    }

    /** hls.js plays from blobs and works in a worker made from one. */
    private static String policy(String bucket) {
        return String.join(
                "; ",
                "default-src 'self'",
                "media-src 'self' blob:" + bucket,
                "worker-src 'self' blob:",
                "img-src 'self' data: blob:",
                "connect-src 'self'" + bucket,
                "style-src 'self'",
                "script-src 'self'",
                OWN_FRAMES,
                "base-uri 'none'",
                "form-action 'self'",
                "object-src 'none'");
    }

    void describe(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(this::writePolicy)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
    }

    /** A room's own policy, such as the job dashboard's, stands. */
    private void writePolicy(HttpServletRequest request, HttpServletResponse response) {
        if (EMBED.matcher(request.getRequestURI()).matches()) {
            response.setHeader(POLICY, policy.replace(OWN_FRAMES + "; ", ""));
            return;
        }
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, policy);
        }
    }

    /** For answers given before the filter chain is reached. */
    static void writeMinimum(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(POLICY, policy(""));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
