package app.ingest;

import app.storage.MediaId;
import app.users.AccountId;

/**
 * The first byte of a file is expected. Published in the transaction that records the upload: a
 * listener that throws refuses the upload.
 *
 * @param id the media from now on
 * @param owner who uploads
 * @param fileName as the client calls it, cleaned to a label of at most 255 characters
 * @param details what the uploader said so far
 */
public record UploadStarted(MediaId id, AccountId owner, String fileName, UploadDetails details) {}
