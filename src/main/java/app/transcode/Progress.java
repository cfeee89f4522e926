package app.transcode;

import app.storage.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * How far the making of a media's streams is.
 *
 * @param id the media
 * @param progress from 0 to 1; never goes backwards within an attempt
 * @param stage {@code queued}, {@code probing}, {@code encoding}, {@code verifying}, {@code
 *     publishing}, {@code done} or {@code failed}
 * @param ladderVersion raised whenever the master playlist lists more than before
 * @param secondsLeft until it is ready, by the work that is left and the pace of the last minute;
 *     null while nobody can tell, as where nobody works on it
 * @param poster whether a picture stands for it already
 */
public record Progress(
        MediaId id,
        double progress,
        String stage,
        int ladderVersion,
        @Nullable Integer secondsLeft,
        boolean poster) {}
