package app;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
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

    /**
     * A virtual thread that loads a class keeps its carrier while it waits for the lock of a jar.
     * Small machines have as many carriers as cores, two: when both wait so, and the one who has
     * the lock waits for a third virtual thread, nothing moves ever again.
     */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final int ENOUGH_CARRIERS = 16;

    /**
     * Starts the site; or, when the first argument is the name of a command, carries that out and
     * ends.
     */
    public static void main(String[] args) {
        if (System.getProperty(CARRIERS) == null) {
            int cores = Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, String.valueOf(Math.max(ENOUGH_CARRIERS, cores)));
        }
        if (args.length == 0 || args[0].startsWith("-")) {
            SpringApplication.run(Application.class, args);
        } else {
            System.exit(Commands.carryOut(args));
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
