package app;

import app.backup.Restoration;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/**
 * Prepares what the site stands on before any of its beans exists: the data folder, the secrets and
 * the embedded database. Settings that were given, by environment or file, win over what it finds.
 */
class Preparation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var settings = settings(environment);
        var path = settings.dataDir().toAbsolutePath().normalize();
        try {
            if (isCommand(environment, "backup") && DataFolder.isInUse(path)) {
                provide(environment, RunningSite.properties(path, !hasOwnDatabase(environment)));
            } else {
                takeOver(context, path, settings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void takeOver(
            ConfigurableApplicationContext context, Path path, ProcessSettings settings)
            throws IOException {
        var environment = context.getEnvironment();
        var restores = isCommand(environment, "restore");
        if (restores) {
            Restoration.check(environment.getProperty("from"), path);
        }
        var folder = DataFolder.open(path);
        // Beans are destroyed in reverse order: what is registered here outlives all that needs it.
        closeWith(context, "dataFolder", folder::close);
        if (restores) {
            Restoration.begin(environment.getRequiredProperty("from"), path);
        } else {
            refuseHalfASite(path);
        }
        if (settings.role() == ProcessSettings.Role.WEB) {
            override(environment, Map.of("jobrunr.background-job-server.enabled", "false"));
        }
        WebPort.check(environment.getProperty("server.port", Integer.class, 0));
        provide(environment, prepare(context, path, settings));
    }

    private static boolean isCommand(ConfigurableEnvironment environment, String name) {
        return name.equals(environment.getProperty(Commands.NAME));
    }

    private static boolean hasOwnDatabase(ConfigurableEnvironment environment) {
        return environment.containsProperty("spring.datasource.url");
    }

    private static void refuseHalfASite(Path folder) {
        if (Restoration.isUnfinished(folder)) {
            throw new StartRefusedException(
                    "A restore into the data folder %s was begun and did not end."
                            .formatted(folder),
                    "Empty the folder, and the database if it is one of your own, and restore"
                            + " again.");
        }
    }

    private static Map<String, Object> prepare(
            ConfigurableApplicationContext context, Path folder, ProcessSettings settings)
            throws IOException {
        var secrets = Secrets.in(folder);
        var properties = new HashMap<String, Object>(secrets.values());
        if (!hasOwnDatabase(context.getEnvironment())) {
            refuseLonelyWorker(settings.role());
            var database = EmbeddedDatabase.start(folder, secrets, settings.database());
            closeWith(context, "embeddedDatabase", database::stop);
            properties.putAll(database.properties(secrets));
        }
        return properties;
    }

    /** A worker finds its work in a database that others write to. */
    private static void refuseLonelyWorker(ProcessSettings.Role role) {
        if (role == ProcessSettings.Role.WORKER) {
            throw new StartRefusedException(
                    "A worker needs the database of its site.",
                    "Name it with spring.datasource.url, .username and .password.");
        }
    }

    private static ProcessSettings settings(ConfigurableEnvironment environment) {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            var validator = new SpringValidatorAdapter(validators.getValidator());
            return Binder.get(environment)
                    .bindOrCreate(
                            ProcessSettings.PREFIX,
                            Bindable.of(ProcessSettings.class),
                            new ValidationBindHandler(validator));
        }
    }

    /** Sets what no other source of settings may change. */
    static void override(ConfigurableEnvironment environment, Map<String, Object> properties) {
        environment.getPropertySources().addFirst(new MapPropertySource("process", properties));
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
