package app.ingest.staging;

/** Another request goes on with the upload, or it was deleted: this one may not write any more. */
public final class UploadTakenOverException extends RuntimeException {}
