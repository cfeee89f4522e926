package app.transcode;

import app.storage.MediaId;

/**
 * All streams of a media are made, verified and published.
 *
 * @param id the media
 * @param attempt which attempt made them
 */
public record TranscodeCompleted(MediaId id, int attempt) {}
