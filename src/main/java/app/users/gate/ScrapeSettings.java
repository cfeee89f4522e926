package app.users.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.annotation.Validated;

/** The settings {@code marquee.metrics.*}: who may read metrics besides administrators. */
@Validated
@ConfigurationProperties("marquee.metrics")
record ScrapeSettings(@Nullable @Size(max = 500) String scrapeToken) {

    private static final String PATH = "/actuator/prometheus";

    /** Whether a request is one for metrics, with the token. */
    boolean admits(HttpServletRequest request) {
        var presented = request.getHeader(HttpHeaders.AUTHORIZATION);
        return scrapeToken != null
                && !scrapeToken.isBlank()
                && presented != null
                && request.getRequestURI().equals(PATH)
                && MessageDigest.isEqual(bytes(presented), bytes("Bearer " + scrapeToken));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
