package app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class WatchedTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final HealthSettings SETTINGS =
            new HealthSettings(Duration.ofSeconds(15), Duration.ofSeconds(10));

    private final AtomicReference<Clock> clock = new AtomicReference<>(at(0));

    @Test
    void nothingIsKnownBeforeTheFirstLook() {
        var watched = watched(() -> Finding.well("It runs."));

        assertThat(watched.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void whatTheLookFoundIsTold() {
        var watched = watched(() -> Finding.strained("See to it."));

        watched.lookIfDue();

        await().until(() -> watched.finding() != null);
        assertThat(watched.health().getStatus()).isEqualTo(Watched.STRAINED);
        assertThat(watched.health().getDetails()).containsEntry("sentence", "See to it.");
    }

    @Test
    void aLookThatFailsTellsWhy() {
        var watched =
                watched(
                        () -> {
                            throw new IllegalStateException("It is away.");
                        });

        watched.lookIfDue();

        await().until(() -> watched.finding() != null);
        assertThat(watched.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watched.health().getDetails()).containsEntry("sentence", "It is away.");
    }

    @Test
    void aLookThatHangsCountsAsBrokenAndHoldsNobodyUp() {
        var hanging = new CountDownLatch(1);
        var looks = new AtomicInteger();
        var watched =
                watched(
                        () -> {
                            looks.incrementAndGet();
                            hanging.await();
                            return Finding.well("It runs.");
                        });

        watched.lookIfDue();
        await().until(() -> looks.get() == 1);
        clock.set(at(9));
        assertThat(watched.finding()).isNull();
        clock.set(at(16));
        watched.lookIfDue();

        assertThat(watched.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(looks).as("no second look beside the first").hasValue(1);
        hanging.countDown();
        await().until(() -> watched.health().getStatus().equals(Status.UP));
    }

    @Test
    void itIsLookedAgainOnlyWhenItIsTime() {
        var looks = new AtomicInteger();
        var watched =
                watched(
                        () -> {
                            looks.incrementAndGet();
                            return Finding.well("It runs.");
                        });

        watched.lookIfDue();
        await().until(() -> watched.finding() != null);
        clock.set(at(14));
        watched.lookIfDue();
        assertThat(looks).hasValue(1);
        clock.set(at(15));
        watched.lookIfDue();

        await().until(() -> looks.get() == 2);
    }

    private Watched watched(Look look) {
        return new Watched(new Named(look), SETTINGS, new Turning());
    }

    private static Clock at(int second) {
        return Clock.fixed(START.plusSeconds(second), ZoneOffset.UTC);
    }

    private interface Look {
        Finding look() throws Exception;
    }

    private record Named(Look doing) implements Checkup {

        @Override
        public String name() {
            return "engine";
        }

        @Override
        public Finding look() throws Exception {
            return doing.look();
        }
    }

    private final class Turning extends Clock {

        @Override
        public Instant instant() {
            return clock.get().instant();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
