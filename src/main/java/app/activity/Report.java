package app.activity;

import app.catalog.MediaState;
import app.storage.MediaId;
import app.transcode.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far one media is: the data of a {@code progress} event.
 *
 * @param id the media
 * @param status {@code uploading}, {@code processing}, {@code ready} or {@code failed}
 * @param playable whether it plays already
 * @param progress of the making of its streams, from 0 to 1
 * @param stage {@code uploading}, or as in {@link Progress}
 * @param ladderVersion raised whenever the master playlist lists more than before
 */
record Report(
        MediaId id,
        String status,
        boolean playable,
        double progress,
        String stage,
        int ladderVersion) {

    /**
     * Puts together what catalog and transcode know.
     *
     * @param progress null before the first attempt
     */
    static Report of(MediaState state, @Nullable Progress progress) {
        int ladderVersion = progress == null ? 0 : progress.ladderVersion();
        double share = progress == null ? 0 : progress.progress();
        return switch (state.status()) {
            case "uploading" -> of(state, 0, "uploading", 0);
            case "ready" -> of(state, 1, "done", ladderVersion);
            case "failed" -> of(state, share, "failed", ladderVersion);
            default ->
                    of(state, share, progress == null ? "queued" : progress.stage(), ladderVersion);
        };
    }

    private static Report of(MediaState state, double progress, String stage, int ladderVersion) {
        return new Report(
                state.id(), state.status(), state.playable(), progress, stage, ladderVersion);
    }
}
