package app.users;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells for each request what its account may do now. It asks the database at most once in {@code
 * standing-max-age} for each account, so that a segment costs no query; another node's change is
 * seen after that time, this node's own at once.
 */
@Component
class Standings {

    private static final int MAX_ACCOUNTS = 10_000;

    private final LoadingCache<AccountId, Optional<Caller>> callers;

    Standings(Accounts accounts, UsersSettings settings) {
        this.callers =
                Caffeine.newBuilder()
                        .maximumSize(MAX_ACCOUNTS)
                        .expireAfterWrite(settings.standingMaxAge())
                        .build(
                                id ->
                                        accounts.findById(id.value())
                                                .filter(account -> !account.disabled())
                                                .map(Standings::caller));
    }

    /** The account as a caller; empty if it is disabled or gone. */
    Optional<Caller> of(AccountId account) {
        return callers.get(account);
    }

    /** Forgets what is known about an account as soon as the running transaction is committed. */
    void changed(AccountId account) {
        AfterCommit.run(() -> callers.invalidate(account));
    }

    private static Caller caller(Account account) {
        return new Caller(account.id(), account.role() == Role.ADMIN);
    }
}
