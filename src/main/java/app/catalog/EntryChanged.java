package app.catalog;

import app.storage.MediaId;

/**
 * An entry appeared, changed or went: what this node remembers of it is void after the commit.
 *
 * @param id the media
 */
record EntryChanged(MediaId id) {}
