package app.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.problems.Problem;
import app.storage.MediaId;
import app.users.AccountId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchesTests {

    private final Watches watches =
            new Watches(
                    new ActivitySettings(Duration.ofMinutes(1), Duration.ofHours(1), 2, 2, 3, 10));
    private final AccountId account = AccountId.random();
    private final Reader reader = new Reader(account, "");

    @Test
    void whenTheSiteStopsEveryStreamEndsAtOnce() throws InterruptedException {
        var early = watches.begin(reader, null);
        watches.closeAll();
        var late = watches.begin(reader, MediaId.random());
        long begin = System.nanoTime();
        assertThat(early.take(Duration.ofMinutes(1))).isEmpty();
        assertThat(late.take(Duration.ofMinutes(1))).isEmpty();
        assertThat(early.closed() && late.closed()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anEndedWatchMakesRoomForAnother() {
        var first = watches.begin(reader, null);
        watches.begin(reader, null);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> watches.begin(reader, null));
        watches.begin(new Reader(AccountId.random(), ""), null);
        watches.end(first);
        assertThat(watches.begin(reader, null).closed()).isFalse();
    }

    @Test
    void thoseWhoHaveNotSignedInAreCountedByAddressAndAllTogether() {
        var media = MediaId.random();
        var here = new Reader(null, "192.0.2.1");
        var there = new Reader(null, "192.0.2.2");
        watches.begin(here, media);
        watches.begin(here, media);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> watches.begin(here, media));
        watches.begin(there, media);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> watches.begin(there, media));
        watches.begin(reader, media);
    }

    @Test
    void newsReachThoseTheyConcern() throws InterruptedException {
        var media = MediaId.random();
        var concerned = watches.begin(reader, null);
        var other = watches.begin(new Reader(AccountId.random(), ""), null);
        watches.tell(News.changed(media), () -> account);
        assertThat(concerned.take(Duration.ofMillis(20))).containsExactly(News.changed(media));
        assertThat(other.take(Duration.ofMillis(20))).isEmpty();
    }
}
