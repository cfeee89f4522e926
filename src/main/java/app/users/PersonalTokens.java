package app.users;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recognises personal API tokens. What it finds is remembered for {@code standing-max-age}, so a
 * program that fetches many segments costs few queries.
 */
@Component
class PersonalTokens {

    /** Tells them from access tokens, and lets secret scanners find a leaked one. */
    static final String PREFIX = "mqt_";

    private static final int MAX_TOKENS = 10_000;

    private final ApiTokens tokens;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LoadingCache<String, Optional<ApiToken>> known;

    PersonalTokens(
            ApiTokens tokens,
            TransactionTemplate transaction,
            UsersSettings settings,
            Clock clock) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(MAX_TOKENS)
                        .expireAfterWrite(settings.standingMaxAge())
                        .build(this::look);
    }

    static boolean looksLikeOne(String bearer) {
        return bearer.startsWith(PREFIX);
    }

    /** Whose token this is; empty if it is unknown, revoked or expired. */
    Optional<AccountId> read(String bearer) {
        var hash = new Secret(bearer.substring(PREFIX.length())).hash();
        return known.get(hash)
                .filter(token -> token.goodAt(clock.instant()))
                .map(ApiToken::account);
    }

    /** Forgets what is known, after a token was revoked. */
    void forget() {
        known.invalidateAll();
    }

    private Optional<ApiToken> look(String hash) {
        return transaction.execute(
                _ -> {
                    var token = tokens.findByHash(hash);
                    token.ifPresent(found -> found.used(clock.instant()));
                    return token;
                });
    }
}
