package app.catalog;

import app.storage.MediaId;

/**
 * What viewers see of a media changed: it became playable, ready or failed, or its entry was
 * edited.
 *
 * @param id the media
 */
public record MediaPublished(MediaId id) {}
