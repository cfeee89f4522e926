package app.transcode;

import app.storage.MediaId;

/**
 * The streams of a media are wanted. Durable, so that no crash between the wish and its job loses
 * it.
 *
 * @param id the media
 * @param round 1 for the upload, more for each retry
 */
record TranscodeQueued(MediaId id, int round) {}
