package app;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the web UI. Its pages are drawn in the browser, so each of their addresses is answered
 * with the same {@code index.html}; the gate of {@code app.users} lists the same addresses. The
 * pages of media are answered by the catalog, which adds what machines read there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebPages implements WebMvcConfigurer {

    static final String INDEX = "/index.html";

    /** The player alone, for pages of other sites. */
    private static final String EMBED = "/embed.html";

    private static final String[] ROUTES = {
        "/",
        "/login",
        "/register",
        "/invite/{token}",
        "/reset/{token}",
        "/upload",
        "/studio",
        "/studio/media/{id}",
        "/playlists",
        "/playlists/{id}",
        "/history",
        "/account",
        "/account/{section}",
        "/admin",
        "/admin/{section}"
    };
    private static final Duration FOREVER = Duration.ofDays(365);

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (var route : ROUTES) {
            registry.addViewController(route).setViewName("forward:" + INDEX);
        }
    }

    /** The names of assets contain a hash of their bytes; the page that names them does not. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(FOREVER).cachePublic().immutable());
        registry.addResourceHandler(INDEX, EMBED, "/favicon.svg", "/favicon.ico", "/robots.txt")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    FilterRegistrationBean<LostVisitors> lostVisitors() {
        var filter = new FilterRegistrationBean<>(new LostVisitors());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }
}
