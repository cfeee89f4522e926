package app.activity.chronicle;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what is older than the settings have it kept. */
@Component
class ChronicleSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ChronicleSweep.class);
    private static final int AT_ONCE = 10_000;

    private final Chronicle chronicle;
    private final ChronicleSettings settings;
    private final Clock clock;

    ChronicleSweep(Chronicle chronicle, ChronicleSettings settings, Clock clock) {
        this.chronicle = chronicle;
        this.settings = settings;
        this.clock = clock;
    }

    @Async
    @Scheduled(cron = "${marquee.activity.log.sweep-cron}")
    void sweep() {
        var before = clock.instant().minus(settings.keep());
        long forgotten = 0;
        int last;
        do {
            last = chronicle.forget(before, AT_ONCE);
            forgotten += last;
        } while (last == AT_ONCE);
        if (forgotten > 0) {
            LOG.info("Forgot {} records of activity from before {}", forgotten, before);
        }
    }
}
