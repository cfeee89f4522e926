package app.users;

import app.problems.Problem;
import app.users.AccountTouched.Deed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in, keeps them in, and lets them out. */
@Component
class SignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Browsers browsers;
    private final Passwords passwords;
    private final AccessTokens accessTokens;
    private final Attempts attempts;
    private final UsersSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            Sessions sessions,
            Browsers browsers,
            Passwords passwords,
            AccessTokens accessTokens,
            Attempts attempts,
            UsersSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.browsers = browsers;
        this.passwords = passwords;
        this.accessTokens = accessTokens;
        this.attempts = attempts;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody gets who was let in.
     *
     * @param access for the header of each request
     * @param refresh for the cookie, or null when the browser has a good one already
     */
    record Admitted(AccessTokens.Minted access, @Nullable RefreshToken refresh) {}

    /**
     * Signs in with a password. An unknown address, a wrong password and a disabled account look
     * the same and take the same time.
     *
     * @throws Problem {@code bad_credentials} or {@code too_many_requests}
     */
    Admitted enter(String email, String password, ClientAddress from, Device device) {
        var address = Email.normal(email);
        attempts.signIn(from, address);
        var account = accounts.findByEmail(address);
        var right = passwords.match(account.map(Account::passwordHash).orElse(null), password);
        if (!right || account.orElseThrow().disabled()) {
            tell(Deed.SIGN_IN_FAILED, account.map(Account::id).orElse(null));
            throw new Problem(
                    UsersProblem.BAD_CREDENTIALS,
                    "There is no active account with this e-mail address and password.");
        }
        attempts.signedIn(from, address);
        var id = account.get().id();
        tell(Deed.SIGNED_IN, id);
        return begin(id, device);
    }

    private Admitted begin(AccountId account, Device device) {
        var secret = Secret.random();
        var session =
                new Session(account, device, secret, clock.instant(), settings.sessionLifetime());
        sessions.save(session);
        return new Admitted(
                accessTokens.mint(account, session.id()), new RefreshToken(session.id(), secret));
    }

    /**
     * Changes the refresh token of a session whose user has just typed a password.
     *
     * @return empty if the session has ended
     */
    @Transactional
    Optional<RefreshToken> renew(UUID id) {
        var now = clock.instant();
        return sessions.claim(id)
                .map(
                        session -> {
                            var secret = Secret.random();
                            session.rotate(secret, now, settings.sessionLifetime());
                            session.confirm(now);
                            return new RefreshToken(id, secret);
                        });
    }

    /**
     * Goes on with a session; its refresh token is used up.
     *
     * @param arrival when the request arrived
     * @return empty if the token is not good; one that was used before has ended its session
     */
    @Transactional
    Optional<Admitted> stay(RefreshToken token, Instant arrival) {
        var session = sessions.claim(token.session());
        if (session.isEmpty()) {
            return Optional.empty();
        }
        return switch (session.get().judge(token.secret(), arrival, settings.refreshGrace())) {
            case CURRENT -> Optional.of(rotate(session.get()));
            case OVERTAKEN -> Optional.of(new Admitted(mint(session.get()), null));
            case REUSED -> {
                tell(Deed.SESSION_STOLEN, session.get().account());
                end(session.get());
                yield Optional.empty();
            }
            case EXPIRED -> {
                end(session.get());
                yield Optional.empty();
            }
        };
    }

    private Admitted rotate(Session session) {
        var secret = Secret.random();
        session.rotate(secret, clock.instant(), settings.sessionLifetime());
        return new Admitted(mint(session), new RefreshToken(session.id(), secret));
    }

    private AccessTokens.Minted mint(Session session) {
        return accessTokens.mint(session.account(), session.id());
    }

    private void end(Session session) {
        sessions.delete(session);
        browsers.ended(session.id());
    }

    /** Ends a session, if the token belongs to one. */
    @Transactional
    void leave(RefreshToken token) {
        sessions.claim(token.session())
                .filter(session -> session.knows(token.secret()))
                .ifPresent(
                        session -> {
                            end(session);
                            tell(Deed.SIGNED_OUT, session.account());
                        });
    }

    private void tell(Deed deed, @Nullable AccountId account) {
        events.publishEvent(AccountTouched.by(deed, account));
    }
}
