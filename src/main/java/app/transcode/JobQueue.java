package app.transcode;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.nodes.NodeWire;
import app.transcode.ledger.Opened;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands tasks to JobRunr: for each attempt one job, however often it is handed over. */
@Component
class JobQueue {

    private static final String WORK = "work";

    private static final Set<StateName> ALIVE =
            EnumSet.of(StateName.SCHEDULED, StateName.ENQUEUED, StateName.PROCESSING);

    private final JobRequestScheduler scheduler;
    private final StorageProvider jobs;
    private final ObjectProvider<BackgroundJobServer> server;
    private final Slots slots;
    private final NodeWire wire;

    JobQueue(
            JobRequestScheduler scheduler,
            StorageProvider jobs,
            ObjectProvider<BackgroundJobServer> server,
            Slots slots,
            NodeWire wire) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.server = server;
        this.slots = slots;
        this.wire = wire;
        wire.listen(WORK, _ -> wakeServer());
    }

    /** Enqueues a job for each task that has none yet, and has the first taken up at once. */
    void enqueue(Collection<Opened> opened) {
        for (var task : opened) {
            scheduler.create(
                    aJob().withId(task.job())
                            .withName("Transcode " + task.id() + ": " + task.name())
                            .withJobRequest(new Permit(task.job().toString())));
            if (task.equals(opened.iterator().next())) {
                wakeServer();
            }
        }
        if (!opened.isEmpty()) {
            wakeServer();
            wire.tell(WORK, opened.iterator().next().id());
        }
    }

    /** Enqueues jobs for tasks whose own job has ended without them. */
    void enqueueAgain(Collection<Opened> opened) {
        for (var task : opened) {
            if (!alive(task)) {
                jobs.deletePermanently(task.job());
            }
        }
        enqueue(opened);
    }

    /** How many jobs run now, or would if there were room. */
    long alive() {
        var stats = jobs.getJobStats();
        return stats.getEnqueued() + stats.getProcessing();
    }

    private boolean alive(Opened task) {
        try {
            return ALIVE.contains(jobs.getJobById(task.job()).getState());
        } catch (JobNotFoundException _) {
            return false;
        }
    }

    /** The steward looks for work whenever a worker turns idle, so let it believe that one did. */
    void wakeServer() {
        slots.signal();
        var here = server.getIfAvailable();
        if (here != null && here.isRunning()) {
            here.getJobSteward().notifyThreadOccupied();
            here.getJobSteward().notifyThreadIdle();
        }
    }
}
