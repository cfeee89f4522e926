package app.transcode;

import app.transcode.ledger.Task;

/** Somebody else took this attempt's work over, or nobody wants it any more: stop quietly. */
final class Superseded extends RuntimeException {

    Superseded(Task task) {
        super("Was given away: " + task);
    }
}
