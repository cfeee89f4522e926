package app.users;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets sessions and links that nobody can use any more. */
@Component
class ExpiredSecrets {

    private final Sessions sessions;
    private final OneTimeLinks links;
    private final Clock clock;

    ExpiredSecrets(Sessions sessions, OneTimeLinks links, Clock clock) {
        this.sessions = sessions;
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${marquee.users.cleanup-interval}",
            fixedDelayString = "${marquee.users.cleanup-interval}")
    @Transactional
    void forget() {
        var now = clock.instant();
        sessions.forgetExpired(now);
        links.forgetExpired(now);
    }
}
