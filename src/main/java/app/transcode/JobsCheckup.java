package app.transcode;

import app.health.Checkup;
import app.health.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.StorageProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether this node's job server runs; it gives up when the database is away for a moment. */
@Component
class JobsCheckup implements Checkup {

    /** The server is the last thing that a node starts. */
    private static final Duration START = Duration.ofMinutes(1);

    private final ObjectProvider<BackgroundJobServer> server;
    private final ObjectProvider<JobServerWatchdog> watchdog;
    private final StorageProvider jobs;
    private final Clock clock;
    private final Instant begin;

    JobsCheckup(
            ObjectProvider<BackgroundJobServer> server,
            ObjectProvider<JobServerWatchdog> watchdog,
            StorageProvider jobs,
            Clock clock) {
        this.server = server;
        this.watchdog = watchdog;
        this.jobs = jobs;
        this.clock = clock;
        this.begin = clock.instant();
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Finding look() {
        var servers = jobs.getBackgroundJobServers().size();
        var here = server.getIfAvailable();
        if (here == null) {
            return elsewhere(servers);
        }
        var restarts = watchdog.stream().mapToInt(JobServerWatchdog::restarts).sum();
        var facts = Map.<String, Object>of("nodesAtWork", servers, "restarts", restarts);
        if (!here.isRunning() && clock.instant().isBefore(begin.plus(START))) {
            return Finding.well("The job server is about to start.").with(facts);
        }
        return here.isRunning()
                ? Finding.well("The job server runs.").with(facts)
                : Finding.broken(
                                "The job server has stopped, mostly because the database was away;"
                                        + " it is started again within seconds. If it stays so,"
                                        + " see to the database, then restart this node.")
                        .with(facts);
    }

    private static Finding elsewhere(int servers) {
        var finding =
                servers > 0
                        ? Finding.well("Other nodes transcode.")
                        : Finding.strained(
                                "No node transcodes now: uploads wait. Start one with"
                                        + " marquee.role=worker or all.");
        return finding.with(Map.of("nodesAtWork", servers));
    }
}
