package app.catalog;

import app.storage.MediaId;

/**
 * An entry became a tombstone: what is behind it waits to be cleared away.
 *
 * @param id the media
 */
record EntryBuried(MediaId id) {}
