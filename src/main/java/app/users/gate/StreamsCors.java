package app.users.gate;

import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS;
import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS;
import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN;
import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS;
import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_MAX_AGE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets players on other sites' pages read streams, without credentials (Fetch Standard, CORS
 * protocol). The answer does not depend on the origin, so caches need no {@code Vary}. No other
 * path is open to other origins.
 */
final class StreamsCors extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (CorsUtils.isPreFlightRequest(request)) {
            AnswerHeaders.writeMinimum(response);
            response.setHeader(ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
            response.setHeader(
                    ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Range, If-None-Match, If-Range");
            response.setHeader(ACCESS_CONTROL_MAX_AGE, "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setHeader(
                ACCESS_CONTROL_EXPOSE_HEADERS,
                "Accept-Ranges, Content-Length, Content-Range, Date, ETag");
        chain.doFilter(request, response);
    }
}
