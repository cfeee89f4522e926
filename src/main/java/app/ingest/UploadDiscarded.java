package app.ingest;

import app.storage.MediaId;

/**
 * An upload ended before its file was whole: refused, broken off or cancelled. Nothing of it is
 * kept.
 *
 * @param id the media that will never be
 */
public record UploadDiscarded(MediaId id) {}
