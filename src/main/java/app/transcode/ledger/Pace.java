package app.transcode.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast a media's work went of late. It counts what was done against the clock, so all that
 * slows it down is in it: other media, fewer nodes, film that is harder to encode.
 *
 * @param work that was done of late, in the measure of {@link app.transcode.plan.TaskPlan#weight}
 * @param seconds that it took
 * @param left what was left to do then
 * @param at when that was
 */
public record Pace(double work, double seconds, double left, Instant at) {

    /** The past counts less the older it is: after this time, about a third. In seconds. */
    private static final double MEMORY = 60;

    /** Less than this tells nothing yet, in seconds. */
    private static final double SHORTEST = 3;

    /** Where nothing was heard for so long, nobody works on it. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /**
     * The pace when this much is left.
     *
     * @param before what was known, or null
     */
    public static Pace after(@Nullable Pace before, double left, Instant now) {
        if (before == null || before.silentAt(now)) {
            return new Pace(0, 0, left, now);
        }
        double passed = Math.max(0, seconds(before.at, now));
        double kept = Math.exp(-passed / MEMORY);
        double done = Math.max(0, before.left - left); // what is tried again was not done
        return new Pace(before.work * kept + done, before.seconds * kept + passed, left, now);
    }

    /** How many seconds it will take, at least one; null while nobody can tell. */
    public @Nullable Integer secondsLeft(Instant now) {
        if (seconds < SHORTEST || work <= 0 || silentAt(now)) {
            return null;
        }
        double wanted = left * seconds / work - seconds(at, now);
        return (int) Math.clamp(Math.ceil(wanted), 1, Integer.MAX_VALUE);
    }

    private boolean silentAt(Instant now) {
        return now.isAfter(at.plus(SILENCE));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}
