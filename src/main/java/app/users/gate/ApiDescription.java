package app.users.gate;

import app.users.Caller;
import app.users.CurrentSession;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** Describes the HTTP API as a whole; the controllers describe their calls. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, CurrentSession.class)
                .replaceWithSchema(JsonNode.class, new ObjectSchema());
    }

    /** Names each call by its class and method, whatever others there are. */
    @Bean
    OperationCustomizer callsByName() {
        return (call, method) -> {
            var room = method.getBeanType().getSimpleName().replace("Controller", "");
            return call.operationId(room + "." + method.getMethod().getName());
        };
    }

    @Bean
    OpenAPI api() {
        var scheme =
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("The access token of a sign-in, or a personal API token");
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Marquee")
                                .version("1")
                                .description(
                                        "Upload video and audio, and play it as adaptive HLS."
                                                + " Errors are problem details (RFC 9457) with a"
                                                + " stable code."))
                .components(new Components().addSecuritySchemes(BEARER, scheme))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
