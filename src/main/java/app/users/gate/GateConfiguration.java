package app.users.gate;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * The security filter chain. It knows paths only; whether somebody may see or change one particular
 * thing is decided by the room that owns it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GateConfiguration {

    /** Pages of the web UI, all answered with the same index.html, and the files they load. */
    private static final String[] UI = {
        "/",
        "/index.html",
        "/embed.html",
        "/assets/**",
        "/favicon.ico",
        "/favicon.svg",
        "/icon",
        "/manifest.webmanifest",
        "/robots.txt",
        "/login",
        "/register",
        "/invite/*",
        "/reset/*",
        "/upload",
        "/watch/*",
        "/embed/*",
        "/share/*",
        "/studio",
        "/studio/media/*",
        "/playlists",
        "/playlists/*",
        "/history",
        "/account",
        "/account/*",
        "/admin",
        "/admin/*"
    };

    private static final String[] WAYS_IN = {
        "/api/v1/auth/register",
        "/api/v1/auth/login",
        "/api/v1/auth/refresh",
        "/api/v1/auth/logout",
        "/api/v1/auth/reset",
        "/api/v1/site"
    };

    /** Where the room that answers decides what each caller may see. */
    private static final String[] OPEN_TO_READ = {
        "/api/v1/oembed",
        "/api/v1/media",
        "/api/v1/media/*",
        "/api/v1/media/*/related",
        "/api/v1/playlists",
        "/api/v1/playlists/*"
    };

    private static final String[] ADMINISTRATION = {
        "/api/v1/admin/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    /** JobRunr's dashboard, which nobody but administrators knows of. */
    static final String JOBS = "/jobs";

    /** In front of all that may refuse or answer, so that players can read the reason too. */
    @Bean
    FilterRegistrationBean<StreamsCors> streamsCors() {
        var registration = new FilterRegistrationBean<>(new StreamsCors());
        registration.addUrlPatterns("/streams/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** In front of everything. */
    @Bean
    @ConditionalOnProperty(name = "marquee.role", havingValue = "worker")
    FilterRegistrationBean<WorkersDoor> workersDoor(Refusals refusals) {
        var registration = new FilterRegistrationBean<>(new WorkersDoor(refusals));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<JsonLimit> jsonLimit(GateSettings settings, Refusals refusals) {
        var registration =
                new FilterRegistrationBean<>(new JsonLimit(settings.jsonMaxSize(), refusals));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    /**
     * Requests are measured as a whole. Timing each security filter by itself tells nobody
     * anything, and took a third of the time that a segment takes.
     */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Whoever collects metrics has a token for them, and for nothing else. */
    @Bean
    @Order(0)
    SecurityFilterChain scraping(HttpSecurity http, ScrapeSettings settings, AnswerHeaders headers)
            throws Exception {
        return http.securityMatcher(settings::admits)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers::describe)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .build();
    }

    /** No sessions, no cookies: nothing that another site's page could ride on. */
    @Bean
    SecurityFilterChain gate(
            HttpSecurity http,
            AuthenticationManager identification,
            AuthenticationConverter credentials,
            Refusals refusals,
            AnswerHeaders headers)
            throws Exception {
        var bearer = new BearerTokenAuthenticationFilter(identification, credentials);
        bearer.setAuthenticationEntryPoint(refusals);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers::describe)
                .addFilter(bearer)
                .addFilterAfter(new LogContext(), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .authorizeHttpRequests(GateConfiguration::paths)
                .build();
    }

    private static void paths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    paths) {
        paths.dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(UI)
                .permitAll()
                .requestMatchers(WAYS_IN)
                .permitAll()
                .requestMatchers("/streams/**", "/avatars/*", "/site/**", "/actuator/health/**")
                .permitAll()
                .requestMatchers(GET, OPEN_TO_READ)
                .permitAll()
                .requestMatchers(HEAD, OPEN_TO_READ)
                .permitAll()
                .requestMatchers(GET, "/api/v1/media/*/events")
                .permitAll()
                .requestMatchers("/api/v1/shares/*")
                .permitAll()
                .requestMatchers(ADMINISTRATION)
                .hasRole("ADMIN")
                .requestMatchers(JOBS, JOBS + "/**")
                .access((caller, _) -> Nowhere.unlessAdmin(caller.get()))
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .access((_, _) -> Nowhere.DECISION);
    }
}
