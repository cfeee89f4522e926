package app.playback;

import app.catalog.Catalog;
import app.problems.BareAnswers;
import app.users.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * The short way for what is asked most: a whole segment, by somebody who needs nothing but the
 * link, of a local file that is remembered. It is checked as ever, and then handed to the kernel
 * before the filters that find out who is asking, and Spring MVC, take several times as long.
 *
 * <p>Everything else goes the long way to {@link StreamController}: players that sign in by header,
 * ranges, playlists, and whatever must be refused.
 */
final class ExpressLane extends HttpFilter {

    private static final Logger log = LoggerFactory.getLogger(ExpressLane.class);

    private final transient Catalog catalog;
    private final transient StreamFiles files;
    private final transient Courier courier;
    private final transient Freshness freshness;

    ExpressLane(Catalog catalog, StreamFiles files, Courier courier, Freshness freshness) {
        this.catalog = catalog;
        this.files = files;
        this.courier = courier;
        this.freshness = freshness;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var delivery = simple(request) ? delivery(request) : Optional.<Delivery>empty();
        if (delivery.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(measured -> measured.setPathPattern(StreamController.FILES));
        BareAnswers.protect(response);
        courier.send(delivery.get(), request, response);
    }

    private static boolean simple(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getHeader(HttpHeaders.RANGE) == null;
    }

    /** Empty where the long way must answer: it asks again, and knows how to tell failures. */
    private Optional<Delivery> delivery(HttpServletRequest request) {
        try {
            return StreamPath.parse(request.getRequestURI()).flatMap(this::delivery);
        } catch (RuntimeException e) {
            log.debug("Not decided on the short way", e);
            return Optional.empty();
        }
    }

    private Optional<Delivery> delivery(StreamPath path) {
        return files.remembered(path)
                .filter(file -> file.local() != null)
                .flatMap(
                        file ->
                                catalog.admit(path.id(), Caller.anonymous(), path.ticket())
                                        .map(
                                                admission ->
                                                        Delivery.of(
                                                                path, file, admission, freshness)));
    }
}
