package app.ingest;

import app.storage.MediaId;

/**
 * The original is whole and stored.
 *
 * @param id the media
 * @param size of the original in bytes
 */
public record UploadCompleted(MediaId id, long size) {}
