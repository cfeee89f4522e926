package app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaId;
import app.users.AccountId;
import app.users.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VisitorsTests {

    private static final Caller NOBODY = Caller.anonymous();

    private final MediaId media = MediaId.random();
    private final Turning clock = new Turning();
    private final Visitors visitors = new Visitors(100, clock);

    @Test
    void oneComesForTheFirstTimeOnceADay() {
        var one = visitors.name(NOBODY, "192.0.2.1", "Firefox");
        assertThat(visitors.first(media, one)).isTrue();
        assertThat(visitors.first(media, one)).isFalse();
        assertThat(visitors.first(MediaId.random(), one)).isTrue();
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(visitors.first(media, visitors.name(NOBODY, "192.0.2.1", "Firefox"))).isTrue();
    }

    @Test
    void whoHasNotSignedInIsToldApartByAddressAndBrowserForADayOnly() {
        var one = visitors.name(NOBODY, "192.0.2.1", "Firefox");
        assertThat(visitors.name(NOBODY, "192.0.2.1", "Firefox")).isEqualTo(one);
        assertThat(visitors.name(NOBODY, "192.0.2.2", "Firefox")).isNotEqualTo(one);
        assertThat(visitors.name(NOBODY, "192.0.2.1", null)).isNotEqualTo(one);
        assertThat(one).doesNotContain("192", "Firefox");
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(visitors.name(NOBODY, "192.0.2.1", "Firefox")).isNotEqualTo(one);
    }

    @Test
    void whoSignedInIsTheSameEverywhere() {
        var caller = new Caller(AccountId.random(), false);
        assertThat(visitors.name(caller, "192.0.2.1", "Firefox"))
                .isEqualTo(visitors.name(caller, "192.0.2.2", "Safari"));
    }

    private static final class Turning extends Clock {

        private Instant now = Instant.parse("2026-05-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
