package app.users.gate;

import app.users.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has each line of the log tell which account and which media a request concerns: ids only. */
final class LogContext extends OncePerRequestFilter {

    private static final Pattern MEDIA =
            Pattern.compile("/(?:media|streams|tus|direct)/([a-z2-7]{26})(?:/|$)");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var identified = SecurityContextHolder.getContext().getAuthentication();
        if (identified != null
                && identified.getPrincipal() instanceof Caller caller
                && caller.account() != null) {
            MDC.put("account", caller.account().toString());
        }
        var media = MEDIA.matcher(request.getRequestURI());
        if (media.find()) {
            MDC.put("media", media.group(1));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("account");
            MDC.remove("media");
        }
    }
}
