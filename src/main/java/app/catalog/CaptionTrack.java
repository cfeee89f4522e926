package app.catalog;

import app.storage.MediaId;
import app.transcode.Presentation;

/**
 * A text track that somebody added to a media.
 *
 * @param media whose
 * @param language a BCP 47 tag
 * @param label for a person
 * @param file its path below the edition of what people add
 */
record CaptionTrack(MediaId media, String language, String label, String file) {

    /** Where its WebVTT file lies in the store. */
    String key() {
        return Presentation.prefix(media, Presentation.ADDED) + file;
    }
}
