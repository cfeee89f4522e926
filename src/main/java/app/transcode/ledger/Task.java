package app.transcode.ledger;

import app.storage.MediaId;
import app.transcode.plan.TaskPlan;

/**
 * A piece of work in the hands of one worker. Whoever holds a number that is no longer the newest
 * has lost, and nothing it still makes is ever seen.
 *
 * @param id the media
 * @param round how often its streams were asked for: the edition that is being made
 * @param attempt how often this piece was taken up
 * @param failures how often it failed so far, whoever was to blame
 * @param plan what is to be done
 */
public record Task(MediaId id, int round, int attempt, int failures, TaskPlan plan) {

    /** Unique within its media. */
    public String name() {
        return plan.name();
    }

    /** A name for a folder: unique among all that was ever tried. */
    public String folder() {
        return "%s-%d-%s-%d".formatted(id, round, name().replace(' ', '-'), attempt);
    }

    @Override
    public String toString() {
        return "%s, %s (round %d, attempt %d)".formatted(id, name(), round, attempt);
    }
}
