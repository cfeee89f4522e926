package app.users;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * How often something may be tried: that many times at once, and one more each time the
 * corresponding part of the period has passed (the generic cell rate algorithm, ITU-T I.371).
 *
 * @param attempts how many at once
 * @param per how long it takes until all of them are available again
 */
record Rate(@Min(1) int attempts, @NotNull @DurationMin(seconds = 1) Duration per) {

    /**
     * Decides about one attempt.
     *
     * @param recovered when all earlier attempts are paid off, or null if there was none
     * @return the new such time, and how long to wait if this attempt comes too early
     */
    Verdict judge(@Nullable Instant recovered, Instant now) {
        var start = recovered == null || recovered.isBefore(now) ? now : recovered;
        var next = start.plus(per.dividedBy(attempts));
        var wait = Duration.between(now.plus(per), next);
        return wait.isPositive() ? new Verdict(start, wait) : new Verdict(next, Duration.ZERO);
    }

    /** The time after one attempt that turned out not to count. */
    Instant giveBack(Instant recovered) {
        return recovered.minus(per.dividedBy(attempts));
    }

    /**
     * The answer to one attempt.
     *
     * @param recovered when all attempts are paid off; a refused one does not count
     * @param delay zero if the attempt is allowed, else how long until one is
     */
    record Verdict(Instant recovered, Duration delay) {

        boolean allowed() {
            return delay.isZero();
        }
    }
}
