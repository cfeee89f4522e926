package app.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateTests {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private final Rate threePerMinute = new Rate(3, Duration.ofMinutes(1));

    @Test
    void allowsAsManyAsItSaysAtOnce() {
        @Nullable Instant recovered = null;
        for (int i = 0; i < 3; i++) {
            var verdict = threePerMinute.judge(recovered, NOON);
            assertThat(verdict.allowed()).isTrue();
            recovered = verdict.recovered();
        }
        var fourth = threePerMinute.judge(recovered, NOON);

        assertThat(fourth.allowed()).isFalse();
        assertThat(fourth.delay()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void allowsOneMoreAfterItsPartOfTheTime() {
        var exhausted = NOON.plusSeconds(60);

        assertThat(threePerMinute.judge(exhausted, NOON.plusSeconds(19)).allowed()).isFalse();
        assertThat(threePerMinute.judge(exhausted, NOON.plusSeconds(20)).allowed()).isTrue();
    }

    @Test
    void aRefusedAttemptDoesNotCount() {
        var exhausted = NOON.plusSeconds(60);

        assertThat(threePerMinute.judge(exhausted, NOON).recovered()).isEqualTo(exhausted);
    }

    @Test
    void limitsCountEachKeyForItself() {
        var limit = new RateLimit(new Rate(1, Duration.ofMinutes(1)), clock());
        limit.take("a");
        limit.take("b");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> limit.take("a"))
                .satisfies(
                        problem ->
                                assertThat(problem.getHeaders().getFirst("Retry-After"))
                                        .isEqualTo("60"));
    }

    @Test
    void forgivenAndReturnedAttemptsAreAvailableAgain() {
        var limit = new RateLimit(new Rate(1, Duration.ofMinutes(1)), clock());
        limit.take("a");
        limit.forgive("a");
        limit.take("a");
        limit.giveBack("a");
        limit.take("a");

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> limit.take("a"));
    }

    private static Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }
}
