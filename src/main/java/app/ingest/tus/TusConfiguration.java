package app.ingest.tus;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter in front of the gate, which must see the method that is meant. */
@Configuration(proxyBeanMethods = false)
class TusConfiguration {

    @Bean
    FilterRegistrationBean<TusFilter> tusFilter() {
        var registration = new FilterRegistrationBean<>(new TusFilter());
        registration.addUrlPatterns(TusHeaders.PATH, TusHeaders.PATH + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
