package app.users;

import java.time.Clock;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way back in for the person who runs the site and has lost the administrator's password. */
@Component
class AdminRecovery {

    private static final String NEW_EMAIL = "admin@localhost.localdomain";

    private final Accounts accounts;
    private final Administration administration;
    private final Passwords passwords;
    private final SetupCode setupCode;
    private final Standings standings;
    private final Clock clock;

    AdminRecovery(
            Accounts accounts,
            Administration administration,
            Passwords passwords,
            SetupCode setupCode,
            Standings standings,
            Clock clock) {
        this.accounts = accounts;
        this.administration = administration;
        this.passwords = passwords;
        this.setupCode = setupCode;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Makes a one-time link with which the oldest administrator sets a new password; one that was
     * disabled is enabled again, and a site that has none gets one.
     *
     * @return what to print for the person who asked
     */
    @Transactional
    String recover() {
        if (!accounts.any()) {
            return "This site has no account yet. Open /register; the first account becomes the"
                    + " administrator. Setup code: "
                    + setupCode.text();
        }
        var admin = findOrMake();
        admin.enable();
        standings.changed(admin.id());
        var link = administration.reset(admin.id());
        return """
        Open this path on your site, until %s, to choose a new password:
            %s
        Then sign in as %s."""
                .formatted(link.expiresAt(), link.path(), admin.email());
    }

    private Account findOrMake() {
        accounts.lockRoster();
        return accounts.findByRole(Role.ADMIN).stream()
                .min(Comparator.comparing(Account::disabled).thenComparing(Account::createdAt))
                .orElseGet(this::make);
    }

    private Account make() {
        var unknown = passwords.hash(Secret.random().value(), "password");
        return accounts.save(
                new Account(NEW_EMAIL, "Administrator", unknown, Role.ADMIN, clock.instant()));
    }
}
