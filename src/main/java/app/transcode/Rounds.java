package app.transcode;

import app.storage.MediaId;
import app.transcode.Transcodes.Wanted;
import app.transcode.ledger.Opened;
import app.transcode.ledger.Segments;
import app.transcode.ledger.TaskBoard;
import app.transcode.plan.TaskPlan;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins rounds: each with an empty ledger and one task, which plans the others. */
@Component
class Rounds {

    private final Transcodes transcodes;
    private final TaskBoard board;
    private final Segments segments;
    private final JobQueue queue;
    private final TransactionTemplate transaction;

    Rounds(
            Transcodes transcodes,
            TaskBoard board,
            Segments segments,
            JobQueue queue,
            TransactionTemplate transaction) {
        this.transcodes = transcodes;
        this.board = board;
        this.segments = segments;
        this.queue = queue;
        this.transaction = transaction;
    }

    /** Begins a round, unless it has begun or is over. Harmless when called twice. */
    void prepare(MediaId id, int round) {
        transaction.executeWithoutResult(_ -> write(id, round));
        queue.enqueueAgain(List.of(new Opened(id, round, TaskPlan.prepare().name(), 1)));
    }

    private void write(MediaId id, int round) {
        var wanted = transcodes.lock(id, round).filter(Wanted::unfinished);
        if (wanted.isPresent() && board.clear(id, round)) {
            segments.forget(id);
            board.add(id, round, List.of(TaskPlan.prepare()));
            board.openDue(id);
        }
    }
}
