package app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Prepares what the site keeps, before anything else starts: secrets and the database. */
class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var folder =
                Path.of(environment.getRequiredProperty("marquee.data-dir"))
                        .toAbsolutePath()
                        .normalize();
        var properties = new HashMap<String, Object>();
        try {
            Files.createDirectories(folder);
            properties.putAll(secrets());
            if (!environment.containsProperty("spring.datasource.url")) {
                var database = EmbeddedDatabase.start(folder);
                SpringApplication.getShutdownHandlers().add(database::stop);
                properties.putAll(database.properties());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.getPropertySources().addLast(new MapPropertySource("data folder", properties));
    }

    private static Map<String, Object> secrets() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var secret = Base64.getEncoder().encodeToString(random);
        return Map.of("marquee.secrets.jwt", secret, "marquee.secrets.ticket", secret);
    }
}
