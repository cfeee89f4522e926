package app.transcode;

import app.storage.MediaId;

/**
 * How far the making of a media's streams is.
 *
 * @param id the media
 * @param progress from 0 to 1; never goes backwards within an attempt
 * @param stage {@code queued}, {@code probing}, {@code encoding}, {@code verifying}, {@code
 *     publishing}, {@code done} or {@code failed}
 * @param ladderVersion raised whenever the master playlist lists more than before
 */
public record Progress(MediaId id, double progress, String stage, int ladderVersion) {}
