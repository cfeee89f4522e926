package app.catalog;

import app.storage.MediaId;
import java.util.Map;

/**
 * Somebody did something with a media.
 *
 * @param id the media
 * @param deed what
 * @param facts names and values beside it, such as the title: never a secret
 */
public record MediaHandled(MediaId id, Deed deed, Map<String, String> facts) {

    /** What people do with media. */
    public enum Deed {
        /** Its title, description, tags or visibility was changed. */
        EDITED,
        /** It was deleted. */
        REMOVED,
        /** Its streams are made again, after they failed. */
        RETRIED,
        /** A link was made with which others may watch it. */
        SHARED,
        /** Such a link was revoked. */
        UNSHARED
    }
}
