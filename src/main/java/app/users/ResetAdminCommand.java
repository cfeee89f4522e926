package app.users;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Carries out {@code java -jar marquee.jar reset-admin}. */
@Component
@ConditionalOnProperty(name = "marquee.command", havingValue = "reset-admin")
class ResetAdminCommand implements ApplicationRunner {

    private final AdminRecovery recovery;

    ResetAdminCommand(AdminRecovery recovery) {
        this.recovery = recovery;
    }

    /** Prints rather than logs: the link is for the person at the console only. */
    @Override
    public void run(ApplicationArguments arguments) {
        System.out.println(recovery.recover());
    }
}
