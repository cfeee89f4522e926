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
     * Starts the site; or, when the first argument is the name of a command, carries that out and
     * ends.
     */
    public static void main(String[] args) {
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
