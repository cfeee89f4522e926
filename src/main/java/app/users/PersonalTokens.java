package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.users.AccountTouched.Deed;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes, recognises and revokes personal API tokens. What it finds is remembered for {@code
 * standing-max-age}, so a program that fetches many segments costs few queries.
 */
@Component
class PersonalTokens {

    /** Tells them from access tokens, and lets secret scanners find a leaked one. */
    private static final String PREFIX = "mqt_";

    private static final int MAX_REMEMBERED = 10_000;

    private final ApiTokens tokens;
    private final TransactionTemplate transaction;
    private final UsersSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final LoadingCache<String, Optional<ApiToken>> known;

    PersonalTokens(
            ApiTokens tokens,
            TransactionTemplate transaction,
            UsersSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(MAX_REMEMBERED)
                        .expireAfterWrite(settings.standingMaxAge())
                        .build(this::look);
    }

    /**
     * A new token.
     *
     * @param bearer what its owner sends: not kept
     */
    record Made(ApiToken token, String bearer) {

        @Override
        public String toString() {
            return "Made[hidden]";
        }
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

    /** An account's tokens, the newest first. */
    List<ApiToken> list(AccountId account) {
        return tokens.findByAccountIdOrderByCreatedAtDesc(account.value());
    }

    /**
     * Makes a token.
     *
     * @param expiresAt until when it is good, or null for ever
     * @throws Problem {@code too_many_tokens}
     */
    Made make(AccountId account, String name, @Nullable Instant expiresAt) {
        if (tokens.countByAccountId(account.value()) >= settings.apiTokensPerAccount()) {
            throw new Problem(
                    UsersProblem.TOO_MANY_TOKENS, "Revoke one that is no longer needed first.");
        }
        var secret = Secret.random();
        var token = new ApiToken(account, name, secret, clock.instant(), expiresAt);
        var made = new Made(tokens.save(token), PREFIX + secret.value());
        events.publishEvent(new AccountTouched(account, Deed.TOKEN_MADE, Map.of("name", name)));
        return made;
    }

    /**
     * Makes a token good for nothing, here at once and on other nodes within a minute.
     *
     * @throws Problem {@code not_found} if the account has no such token
     */
    void revoke(AccountId account, UUID id) {
        var token = tokens.findByIdAndAccountId(id, account.value());
        var revoked =
                token.orElseThrow(
                        () -> new Problem(RequestProblem.NOT_FOUND, "You have no such API token."));
        tokens.delete(revoked);
        known.invalidateAll();
        events.publishEvent(
                new AccountTouched(account, Deed.TOKEN_REVOKED, Map.of("name", revoked.name())));
    }

    /** Makes all of an account's tokens good for nothing. Needs a transaction. */
    void revokeAll(AccountId account) {
        var revoked = tokens.deleteByAccountId(account.value());
        AfterCommit.run(known::invalidateAll);
        for (var token : revoked) {
            events.publishEvent(
                    new AccountTouched(account, Deed.TOKEN_REVOKED, Map.of("name", token.name())));
        }
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
