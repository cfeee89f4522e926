package app.transcode.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.storage.MediaId;
import java.util.UUID;

/**
 * A task that can be taken now.
 *
 * @param id the media
 * @param round the edition that is being made
 * @param name of the task
 * @param attempt the number that who takes it next will have
 */
public record Opened(MediaId id, int round, String name, int attempt) {

    /** The id of the job for it: the same however often it is enqueued. */
    public UUID job() {
        return UUID.nameUUIDFromBytes(
                "transcode %s %d %s %d".formatted(id, round, name, attempt).getBytes(UTF_8));
    }
}
