package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.users.AccountTouched.Deed;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows which browsers are signed in, and signs them out. An ended session gets no more access
 * tokens, and those that it has are refused: here at once, by other nodes within {@code
 * standing-max-age}.
 */
@Component
class Browsers {

    private static final int MAX_REMEMBERED = 10_000;

    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final LoadingCache<UUID, Boolean> open;

    Browsers(
            Sessions sessions,
            UsersSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
        this.open =
                Caffeine.newBuilder()
                        .maximumSize(MAX_REMEMBERED)
                        .expireAfterWrite(settings.standingMaxAge())
                        .build(sessions::existsById);
    }

    /** Whether a session has not been ended. */
    boolean has(UUID session) {
        return open.get(session);
    }

    /** Those of an account, the one that was used last first. */
    List<Session> list(AccountId account) {
        return sessions.of(account.value(), clock.instant());
    }

    /**
     * Signs one of an account's browsers out.
     *
     * @throws Problem {@code not_found} if the account has no such session
     */
    @Transactional
    void end(AccountId account, UUID session) {
        if (sessions.end(session, account.value()) == 0) {
            throw new Problem(RequestProblem.NOT_FOUND, "You have no such session.");
        }
        ended(session);
        tell(account, 1);
    }

    /**
     * Signs all of an account's browsers out but one.
     *
     * @param kept null for none
     */
    @Transactional
    void endOthers(AccountId account, @Nullable UUID kept) {
        int others =
                kept == null
                        ? sessions.endAll(account.value())
                        : sessions.endOthers(account.value(), kept);
        forgetAll();
        if (others > 0) {
            tell(account, others);
        }
    }

    /** Signs all of an account's browsers out. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endAll(AccountId account) {
        sessions.endAll(account.value());
        forgetAll();
    }

    /** Believes nobody any more who says to belong to a session. Needs a transaction. */
    void ended(UUID session) {
        AfterCommit.run(() -> open.invalidate(session));
    }

    private void forgetAll() {
        AfterCommit.run(open::invalidateAll);
    }

    private void tell(AccountId account, int count) {
        var facts = Map.of("sessions", String.valueOf(count));
        events.publishEvent(new AccountTouched(account, Deed.SIGNED_OUT, facts));
    }
}
