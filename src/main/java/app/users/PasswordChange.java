package app.users;

import app.problems.Problem;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an account a new password, which ends its sessions. */
@Component
class PasswordChange {

    private final Accounts accounts;
    private final Browsers browsers;
    private final PersonalTokens tokens;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Confirmation confirmation;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordChange(
            Accounts accounts,
            Browsers browsers,
            PersonalTokens tokens,
            OneTimeLinks links,
            Passwords passwords,
            Confirmation confirmation,
            Attempts attempts,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.browsers = browsers;
        this.tokens = tokens;
        this.links = links;
        this.passwords = passwords;
        this.confirmation = confirmation;
        this.attempts = attempts;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody asks for who knows the password.
     *
     * @param revokeTokens whether API tokens end, too: programs then need new ones
     */
    record Wish(String current, String next, boolean revokeTokens) {}

    /**
     * Changes one's own password. All sessions end but the present one.
     *
     * @param account as it is now
     * @throws Problem {@code wrong_password}, {@code invalid_request} or {@code too_many_requests}
     */
    void change(Account account, CurrentSession session, Wish wish, ClientAddress from) {
        confirmation.check(account, wish.current(), from);
        var hash = passwords.hash(wish.next(), "newPassword");
        transaction.executeWithoutResult(
                _ -> {
                    set(account.id(), hash);
                    browsers.endOthers(account.id(), session.id());
                    if (wish.revokeTokens()) {
                        tokens.revokeAll(account.id());
                    }
                });
    }

    /**
     * Sets the password with an administrator's link, which is then used up. Nobody knows who had
     * the account meanwhile, so all that lets in ends: sessions and API tokens.
     *
     * @param token the end of the link
     * @throws Problem {@code link_invalid}, {@code invalid_request} or {@code too_many_requests}
     */
    void reset(String token, String next, ClientAddress from) {
        attempts.register(from);
        var hash = passwords.hash(next, "password");
        transaction.executeWithoutResult(
                _ -> {
                    var account = useUp(token);
                    set(account, hash);
                    browsers.endAll(account);
                    tokens.revokeAll(account);
                });
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
        links.withdraw(id.value());
        events.publishEvent(AccountTouched.by(AccountTouched.Deed.PASSWORD_CHANGED, id));
    }
}
