package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.ledger.Task;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Has the renditions measured that were encoded, when no media waits for anything else. */
@Component
class Measurer {

    private final Receipts receipts;
    private final Presentations presentations;
    private final Outcomes outcomes;

    Measurer(Receipts receipts, Presentations presentations, Outcomes outcomes) {
        this.receipts = receipts;
        this.presentations = presentations;
        this.outcomes = outcomes;
    }

    /** Measures, and amends what is told of the renditions. */
    void run(Task task, Planned planned) throws IOException, InterruptedException {
        var measured = receipts.of(task, planned);
        outcomes.done(task, 0, () -> amend(task, measured));
    }

    private void amend(Task task, Map<String, Quality> measured) {
        var shown = presentations.find(List.of(task.id())).get(task.id());
        if (shown != null && shown.attempt() == task.round()) {
            presentations.amend(shown.measured(measured));
        }
    }
}
