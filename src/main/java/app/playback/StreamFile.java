package app.playback;

import app.storage.StoredObject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that can be sent.
 *
 * @param object what the store knows about it
 * @param local where it lies on this machine, or null when the store is elsewhere
 */
record StreamFile(StoredObject object, @Nullable Path local) {

    /** Names these very bytes: what lies under a key is written once. Quoted (RFC 9110, 8.8.3). */
    String etag() {
        return '"'
                + Long.toString(object.lastModified().toEpochMilli(), Character.MAX_RADIX)
                + '-'
                + Long.toString(object.size(), Character.MAX_RADIX)
                + '"';
    }
}
