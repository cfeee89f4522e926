package app.testing;

/**
 * A moment at which tests kill a site: when it enters a method for the first time, on whatever
 * thread. {@link FaultPointTests} sees that each of these methods exists, once.
 */
public enum FaultPoint {
    /** All bytes of a file are stored; that it is whole is not recorded. */
    BEFORE_THE_COMMIT("app.ingest.UploadLedger", "complete"),
    /** A file is recorded as whole; nobody has worked with that news. */
    AFTER_THE_COMMIT("app.transcode.Transcodes", "begin"),
    /** The first task stands in the ledger; it has no job. */
    BEFORE_THE_ENQUEUE("app.transcode.JobQueue", "enqueueAgain"),
    /** A file has been looked into once, and not to the end. */
    WHILE_PROBING("app.transcode.ffmpeg.SourceProbe", "firstFrames"),
    /**
     * FFmpeg has closed a segment of each rendition, and they are stored; the ledger knows none.
     */
    BEFORE_SEGMENTS_ARE_RECORDED("app.transcode.Recorder", "record"),
    /** A task is done, and others are open because of that; they have no jobs. */
    BEFORE_THE_NEXT_ENQUEUE("app.transcode.WorkMeter", "done"),
    /** Every file of a media is published; that it is ready is not recorded. */
    BEFORE_IT_IS_READY("app.transcode.Outcomes", "ready"),
    /** A media is ready; the job that made it so has not ended. */
    BEFORE_THE_JOB_ENDS("app.transcode.Outcomes", "tell"),
    /** A media is hidden and its work has ended; its bytes are there. */
    WHILE_DELETING("app.ingest.Intake", "discard"),
    /** The bytes of a media are gone; its tombstone stands. */
    BEFORE_IT_IS_FORGOTTEN("app.catalog.Tombstones", "remove"),
    /** The bucket was asked to copy a file to its place, in parts; none of them is there. */
    WHILE_THE_BUCKET_COPIES("app.storage.S3Parts", "copyParts"),
    /** A file lies at its place in the bucket, and was hashed; neither is recorded. */
    BEFORE_THE_COPY_IS_RECORDED("app.ingest.DirectLedger", "moved"),
    /** Some of the changes of the tables are made, and the next one is not committed. */
    WHILE_MIGRATING(
            "org.flywaydb.core.internal.schemahistory.JdbcTableSchemaHistory",
            "doAddAppliedMigration",
            5);

    private final String type;
    private final String method;
    private final int occasion;

    FaultPoint(String type, String method) {
        this(type, method, 1);
    }

    FaultPoint(String type, String method, int occasion) {
        this.type = type;
        this.method = method;
        this.occasion = occasion;
    }

    /** The full name of the class that the method is of. */
    String type() {
        return type;
    }

    /** The name of the method, the only one of that name. */
    String method() {
        return method;
    }

    /** The how manieth entry it is that counts. */
    int occasion() {
        return occasion;
    }
}
