package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpHeaders;

/**
 * Counts attempts by key on this node. It remembers at most 100,000 keys (some 10 MB), the most
 * recently used.
 */
final class RateLimit {

    private static final int MAX_KEYS = 100_000;

    private final Rate rate;
    private final Clock clock;
    private final Cache<String, Instant> recovered;

    RateLimit(Rate rate, Clock clock) {
        this.rate = rate;
        this.clock = clock;
        this.recovered =
                Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterWrite(rate.per()).build();
    }

    /**
     * Counts one attempt.
     *
     * @throws Problem {@code too_many_requests} with a {@code Retry-After} when there were too many
     */
    void take(String key) {
        var verdict = new AtomicReference<Rate.Verdict>();
        recovered
                .asMap()
                .compute(
                        key,
                        (_, before) -> {
                            verdict.setPlain(rate.judge(before, clock.instant()));
                            return verdict.getPlain().recovered();
                        });
        if (!verdict.getPlain().allowed()) {
            throw tooMany(verdict.getPlain().delay());
        }
    }

    /** Uncounts one attempt of a key. */
    void giveBack(String key) {
        recovered.asMap().computeIfPresent(key, (_, before) -> rate.giveBack(before));
    }

    /** Forgets all attempts of a key. */
    void forgive(String key) {
        recovered.invalidate(key);
    }

    private static Problem tooMany(Duration wait) {
        var seconds = wait.plusMillis(999).toSeconds();
        var problem =
                new Problem(
                        RequestProblem.TOO_MANY_REQUESTS,
                        "Too many attempts. Try again in " + seconds + " seconds.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return problem;
    }
}
