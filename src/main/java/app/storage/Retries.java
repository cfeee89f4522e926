package app.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Repeats requests that a server was too busy for or that broke off, after pauses that double.
 *
 * <p>What timed out is not repeated: whoever waits has waited long enough. All bodies that are sent
 * to a bucket come from memory, and all its requests may be repeated: a put puts the same bytes
 * again, and an upload in parts that nobody ends is swept.
 */
final class Retries implements Interceptor {

    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    private final int tries;
    private final Duration pause;

    /**
     * @param tries of each request, the first included
     * @param pause about so long after the first try
     */
    Retries(int tries, Duration pause) {
        this.tries = tries;
        this.pause = pause;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        for (int attempt = 1; attempt < tries; attempt++) {
            var answer = attempt(chain);
            if (answer != null) {
                return answer;
            }
            sleep(attempt);
        }
        return chain.proceed(chain.request());
    }

    /** Null when it should be repeated. */
    private static @Nullable Response attempt(Chain chain) throws IOException {
        try {
            var answer = chain.proceed(chain.request());
            if (!PASSING.contains(answer.code())) {
                return answer;
            }
            answer.close();
            return null;
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            if (chain.call().isCanceled()) {
                throw e;
            }
            return null;
        }
    }

    /** At random between half and all of the pause, so that not all come back at once. */
    private void sleep(int attempt) throws InterruptedIOException {
        long most = pause.toMillis() << (attempt - 1);
        try {
            Thread.sleep(most == 0 ? 0 : ThreadLocalRandom.current().nextLong(most / 2, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted between two tries");
        }
    }
}
