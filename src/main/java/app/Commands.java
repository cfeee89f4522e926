package app;

import app.backup.BackupConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * What the jar does besides being a site: {@code java -jar marquee.jar COMMAND [--option …]}.
 *
 * <p>What carries out a command is an {@code ApplicationRunner} of some room that exists only under
 * its name as {@code marquee.command}. Around it is either the whole site but for the web server
 * and the jobs, or only what the command needs.
 */
final class Commands {

    /** The setting that names the command under way. */
    static final String NAME = "marquee.command";

    private static final Map<String, Class<?>> SURROUNDINGS =
            new TreeMap<>(
                    Map.of(
                            "backup", BackupConfiguration.class,
                            "fsck", Application.class,
                            "reset-admin", Application.class,
                            "restore", BackupConfiguration.class));

    private Commands() {}

    /**
     * Carries out the command that the first argument names.
     *
     * @return the exit status: 2 for a command that there is not
     */
    static int carryOut(String... arguments) {
        var surroundings = SURROUNDINGS.get(arguments[0]);
        if (surroundings == null) {
            System.err.printf(
                    "Unknown command %s. There is: %s%n", arguments[0], SURROUNDINGS.keySet());
            return 2;
        }
        var application = new SpringApplication(surroundings);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(new Naming(arguments[0]));
        return SpringApplication.exit(application.run(joined(arguments)));
    }

    /** {@code --to FOLDER} as well as {@code --to=FOLDER}, which is how Spring reads options. */
    static String[] joined(String... arguments) {
        var joined = new ArrayList<String>(List.of(arguments[0]));
        for (var argument : List.of(arguments).subList(1, arguments.length)) {
            var last = joined.getLast();
            if (!argument.startsWith("--") && last.startsWith("--") && !last.contains("=")) {
                joined.set(joined.size() - 1, last + "=" + argument);
            } else {
                joined.add(argument);
            }
        }
        return joined.toArray(String[]::new);
    }

    /** Before anything else is prepared, as that depends on the command. */
    private record Naming(String command)
            implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Preparation.override(
                    context.getEnvironment(),
                    Map.of(
                            NAME,
                            command,
                            "server.port",
                            "0",
                            "jobrunr.background-job-server.enabled",
                            "false",
                            "spring.modulith.events.republish-outstanding-events-on-restart",
                            "false"));
        }
    }
}
