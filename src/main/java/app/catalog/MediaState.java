package app.catalog;

import app.storage.MediaId;
import app.users.AccountId;

/**
 * Where a media is on its way from upload to streams.
 *
 * @param id the media
 * @param owner whose it is
 * @param status {@code uploading}, {@code processing}, {@code ready} or {@code failed}
 * @param playable whether {@code playback.hls} plays
 */
public record MediaState(MediaId id, AccountId owner, String status, boolean playable) {}
