package app.playback;

import app.storage.MediaId;
import app.users.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody began to watch a media, and was counted as a view.
 *
 * @param id the media
 * @param viewer who, or null for somebody who is not signed in
 * @param address the IP address
 * @param first whether this visitor comes to it for the first time today
 */
public record PlaybackBegun(
        MediaId id, @Nullable AccountId viewer, String address, boolean first) {}
