package app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every route of a running site, whatever brought it: our controllers and pages, the actuator, the
 * description of the API.
 */
final class Routes {

    private static final String ANY = "*";

    private final List<Route> routes;

    private Routes(Stream<Route> routes) {
        this.routes = routes.distinct().toList();
    }

    static Routes of(ApplicationContext site) {
        var mapped =
                site.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .flatMap(Routes::of);
        var pages =
                site.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                        .flatMap(mapping -> mapping.getPathPatternHandlerMap().keySet().stream())
                        .map(pattern -> new Route(ANY, pattern));
        return new Routes(Stream.concat(mapped, pages));
    }

    private static Stream<Route> of(RequestMappingInfo mapping) {
        var patterns = Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns();
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return patterns.stream()
                .flatMap(
                        pattern ->
                                methods.isEmpty()
                                        ? Stream.of(new Route(ANY, pattern))
                                        : methods.stream().map(m -> new Route(m.name(), pattern)));
    }

    /**
     * The routes that none of some requests goes to.
     *
     * @param requests such as {@code GET /api/v1/media/{public}?limit=1}
     */
    List<String> unasked(Collection<String> requests) {
        var unasked = new ArrayList<>(routes);
        for (var request : requests) {
            route(request).ifPresent(unasked::remove);
        }
        return unasked.stream().map(Route::toString).sorted().toList();
    }

    /** The most specific one takes a request, as it does in the site. */
    private Optional<Route> route(String request) {
        var method = request.substring(0, request.indexOf(' '));
        var path =
                request.substring(method.length() + 1)
                        .replaceFirst("\\?.*", "")
                        .replaceAll("\\{[a-z-]+}", "x");
        return routes.stream()
                .filter(route -> route.takes(method, PathContainer.parsePath(path)))
                .min(Comparator.comparing(Route::pattern));
    }

    private record Route(String method, PathPattern pattern) {

        boolean takes(String asked, PathContainer path) {
            return (method.equals(ANY) || method.equals(asked)) && pattern.matches(path);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
