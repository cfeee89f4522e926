package app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the web UI's "not found" page, with status 404, to a person whose browser asks for an
 * address that is no page. Programs get the problem that all other errors are told with.
 */
final class LostVisitors extends OncePerRequestFilter {

    /** Pages, files with an ending, and all that is not for people. */
    private static final Pattern KNOWN =
            Pattern.compile(
                    "/|/(login|register|upload|studio|playlists|history|account|admin)"
                            + "|/(invite|reset|watch|embed|share|studio/media|playlists)/[^/]+"
                            + "|/(account|admin)/[^/]+"
                            + "|/(api|streams|actuator|v3|jobs|assets|error)(/.*)?|.*\\.[^/]*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null
                || !accept.contains(MediaType.TEXT_HTML_VALUE)
                || !HttpMethod.GET.matches(request.getMethod())
                || KNOWN.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        request.getRequestDispatcher(WebPages.INDEX).forward(request, response);
    }
}
