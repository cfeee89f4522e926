package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.ledger.Task;
import org.springframework.stereotype.Component;

/** Measures how good renditions are, when no media waits for anything else. */
@Component
class Measurer {

    private final Outcomes outcomes;

    Measurer(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    void run(Task task, Planned planned) {
        outcomes.done(task, 0, () -> {});
    }
}
