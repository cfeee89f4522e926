package app.activity;

import app.storage.MediaId;
import app.transcode.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Something about a media changed.
 *
 * @param id the media
 * @param progress where its transcoding is, if that is what changed
 * @param deleted whether it is gone
 */
record News(MediaId id, @Nullable Progress progress, boolean deleted) {

    static News changed(MediaId id) {
        return new News(id, null, false);
    }

    static News progressed(Progress progress) {
        return new News(progress.id(), progress, false);
    }

    static News deleted(MediaId id) {
        return new News(id, null, true);
    }

    /** What is left to tell when this follows news of the same media that was not yet told. */
    News after(News earlier) {
        return new News(
                id, progress == null ? earlier.progress : progress, deleted || earlier.deleted);
    }
}
