package app.transcode;

import java.util.concurrent.atomic.AtomicInteger;
import org.jobrunr.server.BackgroundJobServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts JobRunr's server again when it gave up: it does so whenever the database is away for a
 * moment during one of its heartbeats.
 */
@Component
@ConditionalOnProperty("jobrunr.background-job-server.enabled")
class JobServerWatchdog implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobServerWatchdog.class);

    private final BackgroundJobServer server;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile boolean watching;

    JobServerWatchdog(BackgroundJobServer server) {
        this.server = server;
    }

    @Scheduled(
            initialDelayString = "PT20S",
            fixedDelayString = "${marquee.transcode.jobs.server-check}")
    void look() {
        if (watching && !server.isRunning()) {
            log.warn(
                    "The job server has stopped, perhaps because the database was away: restarting");
            restarts.incrementAndGet();
            server.start();
        }
    }

    /** How often the server was started again since this process began. */
    int restarts() {
        return restarts.get();
    }

    @Override
    public void start() {
        watching = true;
    }

    @Override
    public void stop() {
        watching = false;
    }

    @Override
    public boolean isRunning() {
        return watching;
    }
}
