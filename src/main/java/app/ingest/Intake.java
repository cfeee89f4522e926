package app.ingest;

import app.storage.MediaId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows what was uploaded. */
@Component
public class Intake {

    /** The original of a media; empty while its upload is under way or when it was dropped. */
    public Optional<Original> original(MediaId id) {
        throw new UnsupportedOperationException();
    }

    /** The originals of several media, in one query. */
    public Map<MediaId, Original> originals(Collection<MediaId> ids) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stops an upload that is under way, deletes what was received, forgets it and its usage.
     * Harmless when there is nothing of it; called again after a crash.
     */
    public void discard(MediaId id) {
        throw new UnsupportedOperationException();
    }
}
