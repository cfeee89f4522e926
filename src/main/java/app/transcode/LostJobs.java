package app.transcode;

import app.transcode.Failure.Blame;
import app.transcode.Failure.Code;
import app.transcode.Transcodes.Outstanding;
import java.time.Duration;
import org.jobrunr.jobs.states.StateName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds rounds that nobody will ever finish, because their job vanished or was given up. */
@Component
class LostJobs {

    private static final Logger log = LoggerFactory.getLogger(LostJobs.class);

    /** Younger rounds may still be on their way to the queue. */
    private static final Duration AGE = Duration.ofSeconds(20);

    private final Transcodes transcodes;
    private final JobQueue queue;
    private final Outcomes outcomes;

    LostJobs(Transcodes transcodes, JobQueue queue, Outcomes outcomes) {
        this.transcodes = transcodes;
        this.queue = queue;
        this.outcomes = outcomes;
    }

    /** Looks at everything that is not finished, soon after the start and then again and again. */
    @Scheduled(
            initialDelayString = "PT2S",
            fixedDelayString = "${marquee.transcode.lost-jobs-interval}")
    void recover() {
        transcodes.outstanding(AGE).forEach(this::recover);
    }

    private void recover(Outstanding outstanding) {
        var state = queue.state(outstanding.id(), outstanding.round());
        if (state.isEmpty()) {
            log.info("The job of {} vanished: it is enqueued again", outstanding.id());
            queue.enqueue(outstanding.id(), outstanding.round());
        } else if (state.get() == StateName.FAILED) {
            outcomes.giveUp(
                    outstanding.id(),
                    outstanding.round(),
                    Failure.of(
                            Code.SITE_TROUBLE,
                            "The site was interrupted too often while it worked on this. Try again.",
                            Blame.SURROUNDINGS));
        } else if (state.get() == StateName.DELETED || state.get() == StateName.SUCCEEDED) {
            log.info("The job of {} ended without a result: it starts over", outstanding.id());
            queue.withdraw(outstanding.id(), outstanding.round());
            queue.enqueue(outstanding.id(), outstanding.round());
        }
    }
}
