package app.users;

import app.problems.Problem;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an account a new password, which ends all its sessions. */
@Component
class PasswordChange {

    private final Accounts accounts;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordChange(
            Accounts accounts,
            Sessions sessions,
            OneTimeLinks links,
            Passwords passwords,
            Attempts attempts,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.passwords = passwords;
        this.attempts = attempts;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes one's own password.
     *
     * @param account as it is now
     * @throws Problem {@code wrong_password}, {@code invalid_request} or {@code too_many_requests}
     */
    void change(Account account, String current, String next, ClientAddress from) {
        attempts.signIn(from, account.email());
        if (!passwords.match(account.passwordHash(), current)) {
            throw new Problem(UsersProblem.WRONG_PASSWORD, "Type your current password again.");
        }
        attempts.signedIn(from, account.email());
        var hash = passwords.hash(next, "newPassword");
        transaction.executeWithoutResult(_ -> set(account.id(), hash));
    }

    /**
     * Sets the password with an administrator's link, which is then used up.
     *
     * @param token the end of the link
     * @throws Problem {@code link_invalid}, {@code invalid_request} or {@code too_many_requests}
     */
    void reset(String token, String next, ClientAddress from) {
        attempts.register(from);
        var hash = passwords.hash(next, "password");
        transaction.executeWithoutResult(_ -> set(useUp(token), hash));
    }

    private AccountId useUp(String token) {
        var purpose = OneTimeLink.Purpose.RESET;
        return links.claim(new Secret(token).hash(), purpose, clock.instant())
                .map(OneTimeLink::account)
                .map(AccountId::new)
                .orElseThrow(
                        () ->
                                new Problem(
                                        UsersProblem.LINK_INVALID,
                                        "Ask an administrator for a new reset link."));
    }

    private void set(AccountId id, String hash) {
        accounts.claim(id.value()).ifPresent(account -> account.changePassword(hash));
        sessions.endAll(id.value());
        links.withdraw(id.value());
        events.publishEvent(AccountTouched.by(AccountTouched.Deed.PASSWORD_CHANGED, id));
    }
}
