package app.ingest.staging;

/** Somebody is at an upload and cannot be stopped: its last byte has come, and it is stored now. */
public final class UploadBusyException extends RuntimeException {}
