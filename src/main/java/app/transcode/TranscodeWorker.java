package app.transcode;

import app.transcode.ledger.Task;
import app.transcode.ledger.TaskBoard;
import app.transcode.ledger.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Works a job off. JobRunr calls it, perhaps more than once for a job; the ledger says what is to
 * be done, because JobRunr knows no priorities.
 */
@Component
public class TranscodeWorker implements JobRequestHandler<Permit> {

    private static final Logger log = LoggerFactory.getLogger(TranscodeWorker.class);

    private final Tasks tasks;
    private final TaskBoard board;
    private final TaskRunner runner;
    private final Outcomes outcomes;
    private final RunningTasks running;
    private final Slots slots;
    private final TranscodeSettings settings;
    private final JobSettings jobs;

    TranscodeWorker(
            Tasks tasks,
            TaskBoard board,
            TaskRunner runner,
            Outcomes outcomes,
            RunningTasks running,
            Slots slots,
            TranscodeSettings settings,
            JobSettings jobs) {
        this.tasks = tasks;
        this.board = board;
        this.runner = runner;
        this.outcomes = outcomes;
        this.running = running;
        this.slots = slots;
        this.settings = settings;
        this.jobs = jobs;
    }

    /**
     * Works on the most urgent task, as soon as this node has a slot for it.
     *
     * @throws Exception if trying again later can help: then JobRunr does
     */
    @Override
    public void run(Permit permit) throws Exception {
        var job = UUID.fromString(permit.job());
        while (true) {
            long heard = slots.signals();
            try (var slot = slots.take()) {
                var task = claim(job, slot);
                if (task.isPresent()) {
                    slot.use();
                    work(task.get());
                    return;
                }
            }
            if (!board.anyOpen(jobs.worthWaiting())) {
                return;
            }
            slots.await(heard, jobs.lookAgain());
        }
    }

    private Optional<Task> claim(UUID job, Slots.Slot slot) {
        return tasks.claim(
                job, (double) settings.shortWork().toSeconds(), slot.lane(), settings.lease());
    }

    private void work(Task task) throws Exception {
        try (var entry = running.enter(task);
                var _ = MDC.putCloseable("media", task.id().value());
                var _ = MDC.putCloseable("job", task.name())) {
            try {
                log.debug("Begins: {}", task);
                runner.run(task);
            } catch (Superseded e) {
                log.info("{}", e.getMessage());
            } catch (Exception e) {
                end(task, entry, e);
            }
        }
    }

    private void end(Task task, RunningTasks.Entry entry, Exception thrown) throws Exception {
        if (entry.stopped()) {
            log.info("Was stopped: {}", task);
            return;
        }
        if (thrown instanceof InterruptedException) {
            outcomes.released(task); // the site is shutting down: let others take it at once
            throw thrown;
        }
        if (outcomes.failed(task, thrown)) {
            log.warn("Failed and will be tried again: {}", task, thrown);
            throw thrown;
        }
    }
}
