package app.users;

import app.problems.Problem;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for the password again before what somebody else at an unlocked computer must not do.
 * Programs with an API token are not asked: making one takes the password.
 */
@Component
class Confirmation {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Attempts attempts;
    private final UsersSettings settings;
    private final Clock clock;

    Confirmation(
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            Attempts attempts,
            UsersSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Lets pass who typed the password a short while ago, by signing in or {@link #give}.
     *
     * @throws Problem {@code confirmation_required}
     */
    void require(CurrentSession current) {
        if (current.id() == null) {
            return;
        }
        var since = clock.instant().minus(settings.confirmationLifetime());
        var session = sessions.findById(current.id());
        if (session.filter(each -> each.confirmedAt().isAfter(since)).isEmpty()) {
            throw new Problem(
                    UsersProblem.CONFIRMATION_REQUIRED,
                    "Type your password again, then repeat the request.");
        }
    }

    /**
     * Takes the password, for this session.
     *
     * @throws Problem {@code wrong_password} or {@code too_many_requests}
     */
    @Transactional
    void give(Caller caller, CurrentSession current, String password, ClientAddress from) {
        accounts.findById(caller.id().value()).ifPresent(account -> check(account, password, from));
        if (current.id() != null) {
            sessions.claim(current.id()).ifPresent(session -> session.confirm(clock.instant()));
        }
    }

    /**
     * Compares a password with the account's own.
     *
     * @throws Problem {@code wrong_password} or {@code too_many_requests}
     */
    void check(Account account, String password, ClientAddress from) {
        attempts.signIn(from, account.email());
        if (!passwords.match(account.passwordHash(), password)) {
            throw new Problem(UsersProblem.WRONG_PASSWORD, "Type your current password again.");
        }
        attempts.signedIn(from, account.email());
    }
}
