package app.transcode;

import app.storage.MediaId;

/**
 * A media's streams cannot be made.
 *
 * @param id the media
 * @param attempt which attempt failed
 * @param code stable, in snake_case; listed in {@code docs/errors.md}
 * @param message a sentence for its owner: what is wrong, and what to do
 */
public record TranscodeFailed(MediaId id, int attempt, String code, String message) {}
