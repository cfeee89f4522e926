package app.activity.chronicle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes down what administrators change or start, whichever room does it; accounts are left out,
 * as their room tells more.
 */
@Component
class AdminActions implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Chronicle chronicle;

    AdminActions(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/v1/admin/**")
                .excludePathPatterns("/api/v1/admin/users/**", "/api/v1/admin/users");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (!READING.contains(request.getMethod())
                && response.getStatus() < 400
                && failure == null) {
            var here = Circumstances.present();
            var what = request.getMethod() + " " + request.getRequestURI();
            chronicle.write(
                    new Deed(
                            Kind.ADMIN_ACTION,
                            here.caller(),
                            null,
                            null,
                            here.address(),
                            Map.of("request", what)));
        }
    }
}
