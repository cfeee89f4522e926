package app.users.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A worker tells whether it is well. Of everything else that this release serves it has nothing.
 */
final class WorkersDoor extends OncePerRequestFilter {

    private static final Set<String> HEALTH =
            Set.of(
                    "/actuator/health",
                    "/actuator/health/liveness",
                    "/actuator/health/readiness",
                    "/actuator/prometheus");

    private final Refusals refusals;

    WorkersDoor(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HEALTH.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            AnswerHeaders.writeMinimum(response);
            refusals.notFound(response);
        }
    }
}
