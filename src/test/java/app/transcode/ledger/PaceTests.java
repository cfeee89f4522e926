package app.transcode.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void beforeAnythingWasMeasuredNobodyCanTell() {
        var first = Pace.after(null, 100, START);
        assertThat(first.secondsLeft(START)).isNull();
        var soon = Pace.after(first, 99, START.plusSeconds(1));
        assertThat(soon.secondsLeft(START.plusSeconds(1))).isNull();
    }

    @Test
    void workThatGoesEvenlyTakesAsLongAsThatPaceTells() {
        var pace = working(null, 100, 2, 0, 10);
        assertThat(pace.left()).isEqualTo(80);
        assertThat(pace.secondsLeft(START.plusSeconds(10))).isEqualTo(40);
    }

    @Test
    void betweenTwoReportsTheClockGoesOn() {
        var pace = working(null, 100, 2, 0, 10);
        assertThat(pace.secondsLeft(START.plusSeconds(14))).isEqualTo(36);
    }

    @Test
    void thePresentPaceCountsMoreThanThePast() {
        var fast = working(null, 1000, 4, 0, 60);
        var slowed = working(fast, fast.left(), 1, 60, 300);
        double even = slowed.left();
        assertThat(slowed.secondsLeft(START.plusSeconds(360)))
                .isBetween((int) (even * 0.9), (int) even + 1);
    }

    @Test
    void whatIsTriedAgainWasNotDone() {
        var pace = working(null, 100, 2, 0, 10);
        var again = Pace.after(pace, 90, START.plusSeconds(11));
        assertThat(again.work()).isLessThanOrEqualTo(pace.work());
        assertThat(again.secondsLeft(START.plusSeconds(11))).isGreaterThan(45);
    }

    @Test
    void whereNobodyWorksNobodyCanTell() {
        var pace = working(null, 100, 2, 0, 10);
        var late = START.plusSeconds(60);
        assertThat(pace.secondsLeft(late)).isNull();
        assertThat(Pace.after(pace, 80, late)).isEqualTo(new Pace(0, 0, 80, late));
    }

    @Test
    void aSecondIsTheLeastUntilItIsReady() {
        var pace = working(null, 20, 2, 0, 10);
        assertThat(pace.left()).isZero();
        assertThat(pace.secondsLeft(START.plusSeconds(12))).isEqualTo(1);
    }

    /** Reports each second what is left of work that goes evenly. */
    private static Pace working(
            @Nullable Pace before, double left, double each, int from, int seconds) {
        var pace = before == null ? Pace.after(null, left, START.plusSeconds(from)) : before;
        for (int i = 1; i <= seconds; i++) {
            pace = Pace.after(pace, left - each * i, START.plusSeconds(from + i));
        }
        return pace;
    }
}
