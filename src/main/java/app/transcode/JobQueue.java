package app.transcode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.nodes.NodeWire;
import app.storage.MediaId;
import java.util.Optional;
import java.util.UUID;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands rounds to JobRunr, each under one id however often it is handed over. */
@Component
class JobQueue {

    private static final String WORK = "work";

    private final JobRequestScheduler scheduler;
    private final StorageProvider jobs;
    private final ObjectProvider<BackgroundJobServer> server;
    private final NodeWire wire;

    JobQueue(
            JobRequestScheduler scheduler,
            StorageProvider jobs,
            ObjectProvider<BackgroundJobServer> server,
            NodeWire wire) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.server = server;
        this.wire = wire;
        wire.listen(WORK, _ -> wakeServer());
    }

    /** Enqueues a round's job, unless there is one already, and has it taken up at once. */
    void enqueue(MediaId id, int round) {
        scheduler.create(
                aJob().withId(jobId(id, round))
                        .withName("Transcode " + id)
                        .withJobRequest(new TranscodeRequest(id.value(), String.valueOf(round))));
        wakeServer();
        wire.tell(WORK, id);
    }

    /** The state of a round's job, if it has one. */
    Optional<StateName> state(MediaId id, int round) {
        try {
            return Optional.of(jobs.getJobById(jobId(id, round)).getState());
        } catch (JobNotFoundException _) {
            return Optional.empty();
        }
    }

    /** Removes a round's job, whatever became of it. */
    void withdraw(MediaId id, int round) {
        jobs.deletePermanently(jobId(id, round));
    }

    private static UUID jobId(MediaId id, int round) {
        return UUID.nameUUIDFromBytes(("transcode " + id + " " + round).getBytes(UTF_8));
    }

    /** The steward looks for work whenever a worker turns idle, so let it believe that one did. */
    void wakeServer() {
        var here = server.getIfAvailable();
        if (here != null && here.isRunning()) {
            here.getJobSteward().notifyThreadOccupied();
            here.getJobSteward().notifyThreadIdle();
        }
    }
}
