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
 * @param secondsLeft until it is ready; null while nobody can tell, and when it is over
 * @param poster whether a picture stands for it already
 */
record Report(
        MediaId id,
        String status,
        boolean playable,
        double progress,
        String stage,
        int ladderVersion,
        @Nullable Integer secondsLeft,
        boolean poster) {

    /**
     * Puts together what catalog and transcode know.
     *
     * @param progress null before the first attempt
     */
    static Report of(MediaState state, @Nullable Progress progress) {
        return switch (state.status()) {
            case "uploading" -> of(state, 0, "uploading", null);
            case "ready" -> of(state, 1, "done", progress);
            case "failed" ->
                    of(state, progress == null ? 0 : progress.progress(), "failed", progress);
            default -> progress == null ? of(state, 0, "queued", null) : underWay(state, progress);
        };
    }

    private static Report underWay(MediaState state, Progress progress) {
        return new Report(
                state.id(),
                state.status(),
                state.playable(),
                progress.progress(),
                progress.stage(),
                progress.ladderVersion(),
                progress.secondsLeft(),
                progress.poster());
    }

    private static Report of(
            MediaState state, double share, String stage, @Nullable Progress progress) {
        return new Report(
                state.id(),
                state.status(),
                state.playable(),
                share,
                stage,
                progress == null ? 0 : progress.ladderVersion(),
                null,
                progress != null && progress.poster());
    }
}
