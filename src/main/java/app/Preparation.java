package app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Prepares what the site stands on before any of its beans exists: the data folder, the secrets and
 * the embedded database. Settings that were given, by environment or file, win over what it finds.
 */
class Preparation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var path = Path.of(environment.getRequiredProperty("marquee.data-dir"));
        var folder = DataFolder.open(path.toAbsolutePath().normalize());
        try {
            // Beans are destroyed in reverse order: these outlive all that need them.
            closeWith(context, "dataFolder", folder::close);
            provide(environment, prepare(context, folder.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> prepare(ConfigurableApplicationContext context, Path folder)
            throws IOException {
        var environment = context.getEnvironment();
        var secrets = Secrets.in(folder);
        var properties = new HashMap<String, Object>(secrets.values());
        if (!environment.containsProperty("spring.datasource.url")) {
            var database = EmbeddedDatabase.start(folder, secrets, databaseSettings(environment));
            closeWith(context, "embeddedDatabase", database::stop);
            properties.putAll(database.properties(secrets));
        }
        return properties;
    }

    private static DatabaseSettings databaseSettings(ConfigurableEnvironment environment) {
        return Binder.get(environment).bindOrCreate("marquee.database", DatabaseSettings.class);
    }

    private static void provide(
            ConfigurableEnvironment environment, Map<String, Object> properties) {
        environment.getPropertySources().addLast(new MapPropertySource("data folder", properties));
    }

    private static void closeWith(
            ConfigurableApplicationContext context, String name, DisposableBean end) {
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean(name, end);
    }
}
