package app.ingest;

import app.storage.MediaId;
import app.users.Caller;

/**
 * What an uploader is given when the file is whole. {@code catalog} implements it with the media's
 * JSON, which this room does not know.
 */
public interface Receipts {

    /** The body that answers a completed upload. */
    Object receiptFor(MediaId id, Caller caller);
}
