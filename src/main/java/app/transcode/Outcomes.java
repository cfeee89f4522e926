package app.transcode;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.transcode.Failure.Blame;
import app.transcode.ledger.Opened;
import app.transcode.ledger.Segments;
import app.transcode.ledger.Task;
import app.transcode.ledger.TaskBoard;
import app.transcode.ledger.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records how tasks end, and tells it in the same short transaction. A media's row is always locked
 * before its tasks, so that no two workers wait for each other.
 */
@Component
class Outcomes {

    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

    private final Transcodes transcodes;
    private final Tasks tasks;
    private final TaskBoard board;
    private final Segments segments;
    private final JobQueue queue;
    private final MediaStore store;
    private final TranscodeSettings settings;
    private final JobSettings jobs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final WorkMeter meter;

    Outcomes(
            Transcodes transcodes,
            Tasks tasks,
            TaskBoard board,
            Segments segments,
            JobQueue queue,
            MediaStore store,
            TranscodeSettings settings,
            JobSettings jobs,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            WorkMeter meter) {
        this.transcodes = transcodes;
        this.tasks = tasks;
        this.board = board;
        this.segments = segments;
        this.queue = queue;
        this.store = store;
        this.settings = settings;
        this.jobs = jobs;
        this.events = events;
        this.transaction = transaction;
        this.meter = meter;
    }

    /**
     * A task has done what it should; what waited for it is opened.
     *
     * @param seconds how long its encoder ran
     * @param also what else is to be recorded with it
     * @throws Superseded if somebody else has the work by now
     */
    void done(Task task, double seconds, Runnable also) {
        var opened =
                transaction.execute(
                        _ -> {
                            hold(task);
                            also.run();
                            tasks.done(task, seconds);
                            transcodes.worked(task.id(), task.plan().weight());
                            var due = board.openDue(task.id());
                            tidy(task);
                            return due;
                        });
        meter.done(task.plan().weight(), seconds);
        queue.enqueueAgain(opened == null ? List.<Opened>of() : opened);
    }

    /** What is made is told by playlists from then on: the ledger holds what is in the making. */
    private void tidy(Task task) {
        if (!board.anyLeft(task.id())) {
            board.forget(task.id());
            segments.forget(task.id());
        }
    }

    /** A media is whole: everybody is told, and what earlier rounds left is deleted. */
    void ready(Task task, Presentation presentation, boolean sameLadder) {
        done(
                task,
                0,
                () -> {
                    transcodes.ready(presentation, sameLadder);
                    events.publishEvent(new MediaPlayable(task.id(), task.round()));
                    events.publishEvent(new TranscodeCompleted(task.id(), task.round()));
                });
        log.info("{} is ready", task.id());
        tell(task.id(), 1, "done", presentation.poster() != null);
        for (int older = 1; older < task.round(); older++) {
            store.deleteAll(Presentation.prefix(task.id(), older));
        }
    }

    /** A worker had to stop: its task is for anybody to take. */
    void released(Task task) {
        tasks.release(task);
    }

    /**
     * A task has failed.
     *
     * @return whether another attempt can help
     */
    boolean failed(Task task, Throwable thrown) {
        var failure = Failure.of(thrown);
        var pause = jobs.pauseAfter(task.failures());
        var failures = tasks.failed(task, failure.blame() != Blame.SURROUNDINGS, pause);
        if (failures.isEmpty()) {
            return false;
        }
        if (failure.isFinal(failures.get().ofFile(), failures.get().troubles(), settings)) {
            log.info("Failed for good: {}: {}", task, thrown.toString());
            if (task.plan().dispensable()) {
                drop(task); // the media is whole without it
            } else {
                giveUp(task.id(), task.round(), failure);
            }
            return false;
        }
        meter.retried();
        // JobRunr takes its time with retries: whoever is free waits for the short ones.
        queue.enqueue(
                List.of(new Opened(task.id(), task.round(), task.name(), task.attempt() + 1)));
        return true;
    }

    private void drop(Task task) {
        var opened =
                transaction.execute(
                        _ -> {
                            transcodes.lock(task.id(), task.round());
                            tasks.drop(task);
                            var due = board.openDue(task.id());
                            tidy(task);
                            return due;
                        });
        queue.enqueueAgain(opened == null ? List.<Opened>of() : opened);
        var codec = task.plan().codec();
        if (codec != null) {
            deleteTracks(Presentation.prefix(task.id(), task.round()), codec.suffix() + "/");
        }
    }

    /** What was made of a ladder that is given up serves nobody. */
    private void deleteTracks(String prefix, String ending) {
        var keys = new ArrayList<String>();
        store.list(
                prefix,
                object -> {
                    if (object.key().contains(ending)) {
                        keys.add(object.key());
                    }
                });
        keys.forEach(store::delete);
    }

    /** Ends a round that nothing can come of. */
    void giveUp(MediaId id, int round, Failure failure) {
        var ended =
                transaction.execute(
                        _ -> {
                            boolean failed = transcodes.fail(id, round, failure);
                            if (failed) {
                                board.forget(id);
                                segments.forget(id);
                                events.publishEvent(told(id, round, failure));
                            }
                            return failed;
                        });
        if (Boolean.TRUE.equals(ended)) {
            tell(id, 0, "failed", false);
            store.deleteAll(Presentation.prefix(id, round));
        }
    }

    /**
     * A source breaks off before the end it tells: the round begins anew with what can be read.
     *
     * @param seconds that can be read
     */
    void breaksOff(Task task, double seconds) {
        beginAnew(task, () -> transcodes.beginShorter(task.id(), task.round(), seconds));
    }

    /** A source is not what its index tells: the round begins anew, and encodes everything. */
    void notCopied(Task task) {
        beginAnew(task, () -> transcodes.beginEncoding(task.id(), task.round()));
    }

    private void beginAnew(Task task, Supplier<Optional<Integer>> round) {
        transaction.executeWithoutResult(
                _ -> {
                    hold(task);
                    round.get()
                            .ifPresent(
                                    next -> {
                                        board.forget(task.id());
                                        events.publishEvent(new TranscodeQueued(task.id(), next));
                                    });
                });
    }

    private void hold(Task task) {
        if (transcodes.lock(task.id(), task.round()).isEmpty() || !tasks.lock(task)) {
            throw new Superseded(task);
        }
    }

    private void tell(MediaId id, double progress, String stage, boolean poster) {
        events.publishEvent(
                new TranscodeProgressed(new Progress(id, progress, stage, 0, null, poster)));
    }

    private static TranscodeFailed told(MediaId id, int round, Failure failure) {
        return new TranscodeFailed(id, round, failure.code(), failure.message());
    }
}
