package app.transcode;

import app.transcode.ledger.TaskBoard;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds work that nobody will ever do, because its job vanished or was given up. */
@Component
class LostJobs {

    private static final Logger log = LoggerFactory.getLogger(LostJobs.class);

    /** Younger rounds may still be on their way to the ledger. */
    private static final Duration AGE = Duration.ofSeconds(20);

    private final Transcodes transcodes;
    private final TaskBoard board;
    private final JobQueue queue;
    private final Rounds rounds;

    LostJobs(Transcodes transcodes, TaskBoard board, JobQueue queue, Rounds rounds) {
        this.transcodes = transcodes;
        this.board = board;
        this.queue = queue;
        this.rounds = rounds;
    }

    /** Looks at everything that is not finished, soon after the start and then again and again. */
    @Scheduled(
            initialDelayString = "PT2S",
            fixedDelayString = "${marquee.transcode.lost-jobs-interval}")
    void recover() {
        for (var wanted : transcodes.forgotten(AGE)) {
            log.info("Nothing was done for {}: it begins", wanted.id());
            rounds.prepare(wanted.id(), wanted.round());
        }
        var open = board.open();
        // Jobs are leave to work on whatever is urgent: there must be enough of them, no more.
        if (open.size() > queue.alive()) {
            log.info("{} tasks lack jobs: they are enqueued again", open.size());
            queue.enqueueAgain(open);
        }
    }
}
