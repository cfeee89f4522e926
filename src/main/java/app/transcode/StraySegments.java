package app.transcode;

import app.storage.MediaStore;
import app.storage.StorageUnavailableException;
import app.transcode.ledger.Segments;
import app.transcode.ledger.Task;
import java.util.ArrayList;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deletes segments that are stored and not recorded, whose names nobody was ever told: a worker
 * leaves some when it is killed, and one that repeats its work makes some that are there already.
 */
@Component
class StraySegments {

    private static final Logger log = LoggerFactory.getLogger(StraySegments.class);
    private static final String SEGMENT = ".m4s";

    private final MediaStore store;
    private final Segments segments;

    StraySegments(MediaStore store, Segments segments) {
        this.store = store;
        this.segments = segments;
    }

    /**
     * Deletes those of some tracks, which nobody works on any more.
     *
     * @param task of the round that they are of
     * @throws StorageUnavailableException if the store cannot be reached
     */
    void delete(Task task, Collection<String> tracks) {
        var prefix = Presentation.prefix(task.id(), task.round());
        var recorded = segments.names(task.id());
        var strays = new ArrayList<String>();
        for (var track : tracks) {
            store.list(
                    prefix + track + "/",
                    object -> {
                        var name = object.key().substring(prefix.length());
                        if (name.endsWith(SEGMENT) && !recorded.contains(name)) {
                            strays.add(object.key());
                        }
                    });
        }
        strays.forEach(store::delete);
        if (!strays.isEmpty()) {
            log.info("{} segments of {} were made twice or never recorded", strays.size(), task);
        }
    }
}
