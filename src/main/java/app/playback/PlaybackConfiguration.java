package app.playback;

import app.catalog.Catalog;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires the short way for segments in front of all that costs time. */
@Configuration(proxyBeanMethods = false)
class PlaybackConfiguration {

    /** Behind the filters for CORS and for measuring requests, before all others. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    Freshness freshness(PlaybackSettings settings) {
        return new Freshness(settings);
    }

    @Bean
    FilterRegistrationBean<ExpressLane> expressLane(
            Catalog catalog, StreamFiles files, Courier courier, Freshness freshness) {
        var registration =
                new FilterRegistrationBean<>(new ExpressLane(catalog, files, courier, freshness));
        registration.addUrlPatterns("/streams/*");
        registration.setOrder(EARLY);
        return registration;
    }
}
