package app.transcode;

import app.storage.MediaId;

/**
 * A media's master playlist plays now, though perhaps not yet to its end.
 *
 * @param id the media
 * @param attempt which attempt plays
 */
public record MediaPlayable(MediaId id, int attempt) {}
