package app.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTests {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final Secret first = Secret.random();
    private final Secret second = Secret.random();
    private final Session session =
            new Session(AccountId.random(), Device.UNKNOWN, first, START, LIFETIME);

    @Test
    void theLastTokenIsCurrent() {
        assertThat(judge(first, START)).isEqualTo(Session.Presented.CURRENT);
    }

    @Test
    void aRotatedTokenThatComesAgainIsReused() {
        session.rotate(second, START.plusSeconds(1), LIFETIME);

        assertThat(judge(second, START.plusSeconds(2))).isEqualTo(Session.Presented.CURRENT);
        assertThat(judge(first, START.plusSeconds(1))).isEqualTo(Session.Presented.REUSED);
    }

    @Test
    void aTokenThatWasOnItsWayDuringTheRotationIsOvertaken() {
        session.rotate(second, START.plusSeconds(1), LIFETIME);

        assertThat(judge(first, START.plusMillis(999))).isEqualTo(Session.Presented.OVERTAKEN);
    }

    @Test
    void graceMakesTheTokenBeforeLastLonger() {
        session.rotate(second, START, LIFETIME);
        var grace = Duration.ofSeconds(5);

        assertThat(session.judge(first, START.plusSeconds(4), grace))
                .isEqualTo(Session.Presented.OVERTAKEN);
        assertThat(session.judge(first, START.plusSeconds(5), grace))
                .isEqualTo(Session.Presented.REUSED);
    }

    @Test
    void aTokenTwoRotationsOldIsReusedWhateverTheGrace() {
        session.rotate(second, START, LIFETIME);
        session.rotate(Secret.random(), START, LIFETIME);

        assertThat(session.judge(first, START, Duration.ofMinutes(1)))
                .isEqualTo(Session.Presented.REUSED);
    }

    @Test
    void eachUseProlongsTheSession() {
        session.rotate(second, START.plus(LIFETIME).minusSeconds(1), LIFETIME);

        assertThat(judge(second, START.plus(LIFETIME))).isEqualTo(Session.Presented.CURRENT);
        assertThat(judge(second, START.plus(LIFETIME).plus(LIFETIME)))
                .isEqualTo(Session.Presented.EXPIRED);
    }

    @Test
    void refreshTokensAreReadBackAndNothingElseIs() {
        var token = new RefreshToken(session.id(), first);

        assertThat(RefreshToken.parse(token.text())).contains(token);
        assertThat(RefreshToken.parse("")).isEmpty();
        assertThat(RefreshToken.parse("not-an-id.secret")).isEmpty();
    }

    private Session.Presented judge(Secret presented, Instant arrival) {
        return session.judge(presented, arrival, Duration.ZERO);
    }
}
