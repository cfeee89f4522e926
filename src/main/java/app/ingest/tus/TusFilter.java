package app.ingest.tus;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What tus wants of every request and answer: the version in each answer, refusals included, and
 * {@code X-HTTP-Method-Override} for clients behind something that knows no PATCH or DELETE.
 */
final class TusFilter extends OncePerRequestFilter {

    private static final Set<String> OVERRIDING = Set.of("PATCH", "DELETE", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(TusHeaders.RESUMABLE, TusHeaders.OUR_VERSION);
        var override = request.getHeader(TusHeaders.METHOD_OVERRIDE);
        chain.doFilter(override == null ? request : overridden(request, override), response);
    }

    private static HttpServletRequest overridden(HttpServletRequest request, String override) {
        var method = override.strip().toUpperCase(Locale.ROOT);
        if (!OVERRIDING.contains(method)) {
            return request;
        }
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return method;
            }
        };
    }
}
