package app.users;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Finds what a request shows of its caller: a bearer token in its header (RFC 6750, section 2.1),
 * or, on event streams only, a ticket in its address; or, on the job dashboard only, its cookie.
 */
@Component
class PresentedCredentials implements AuthenticationConverter {

    /** Calls that let somebody in: a bearer token that has expired must not keep them out. */
    private static final RequestMatcher WAYS_IN =
            new OrRequestMatcher(
                    path("/api/v1/auth/register"),
                    path("/api/v1/auth/login"),
                    path("/api/v1/auth/refresh"),
                    path("/api/v1/auth/logout"),
                    path("/api/v1/auth/reset"));

    private static final RequestMatcher EVENT_STREAMS =
            new OrRequestMatcher(get("/api/v1/events"), get("/api/v1/media/{id}/events"));

    private static final RequestMatcher JOBS =
            new OrRequestMatcher(path(JobCookie.PATH), path(JobCookie.PATH + "/**"));

    private final DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            var token = WAYS_IN.matches(request) ? null : header.resolve(request);
            return token == null ? null : new BearerTokenAuthenticationToken(token);
        }
        if (JOBS.matches(request)) {
            return JobCookie.in(request).orElse(null);
        }
        var ticket = EVENT_STREAMS.matches(request) ? request.getParameter("ticket") : null;
        return ticket == null ? null : new EventTicket(ticket);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher get(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern);
    }
}
