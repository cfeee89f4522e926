package app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Marquee: one process that turns a team's files into streams. */
@Modulithic(systemName = "Marquee")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableAsync
@EnableScheduling
public class Application {

    private static final List<String> COMMANDS = List.of("reset-admin", "fsck");

    /**
     * Starts the site; or, when the first argument is the name of a command, carries that out and
     * ends.
     */
    public static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("-")) {
            SpringApplication.run(Application.class, args);
        } else if (COMMANDS.contains(args[0])) {
            carryOut(args[0], args);
        } else {
            System.err.printf("Unknown command %s. There is: %s%n", args[0], COMMANDS);
            System.exit(2);
        }
    }

    /**
     * Starts all but the web server and the jobs. What carries out the command is an {@code
     * ApplicationRunner} of some room that exists only under its name as {@code marquee.command}.
     */
    private static void carryOut(String command, String... args) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(
                context ->
                        Preparation.override(
                                context.getEnvironment(),
                                Map.of(
                                        "marquee.command",
                                        command,
                                        "server.port",
                                        "0",
                                        "jobrunr.background-job-server.enabled",
                                        "false",
                                        "spring.modulith.events"
                                                + ".republish-outstanding-events-on-restart",
                                        "false")));
        System.exit(SpringApplication.exit(application.run(args)));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
