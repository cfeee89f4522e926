package app.ingest;

import app.storage.MediaId;

/**
 * The uploader said more about the file while it was under way (fields that follow the file in a
 * form). Published in the transaction that completes the upload: a listener that throws refuses it.
 *
 * @param id the media
 * @param fileName as the client calls it
 * @param details what was said; absent parts change nothing
 */
public record UploadDescribed(MediaId id, String fileName, UploadDetails details) {}
