package app.ingest.tus;

import app.storage.MediaId;
import app.users.AccountId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps uploads between their requests. The protocol knows who may do what in which order; this
 * knows bytes, limits and crashes. What it tells of bytes is on the disk.
 *
 * <p>All methods may throw problems of storage and of limits: see each verb.
 */
public interface ResumableUploads {

    /** The largest file, in bytes. */
    long maxSize();

    /**
     * Begins an upload.
     *
     * @param length of the file in bytes; null when it is told later
     * @param part whether it becomes a part of a file rather than a media
     * @throws app.problems.Problem {@code upload_too_large}, {@code quota_exceeded}, {@code
     *     empty_file}, or what is wrong with the metadata
     */
    ResumableUpload begin(AccountId owner, Metadata metadata, @Nullable Long length, boolean part);

    /**
     * Puts a file together from parts, and forgets those.
     *
     * @throws app.problems.Problem {@code parts_unusable}, or why the file is refused
     */
    ResumableUpload concatenate(AccountId owner, Metadata metadata, List<MediaId> parts);

    /** The upload as it was last recorded; empty when it never was, was deleted or has expired. */
    Optional<ResumableUpload> find(MediaId id);

    /**
     * Stops whoever is at an upload, and tells what is there. One that is whole is finished, should
     * a crash have kept it from that.
     */
    ResumableUpload inspect(ResumableUpload upload);

    /**
     * Sets the length of an upload that was begun without.
     *
     * @throws app.problems.Problem {@code upload_too_large} or {@code quota_exceeded}
     */
    ResumableUpload declareLength(ResumableUpload upload, long length);

    /**
     * Stops whoever is at an upload, and adds bytes. With its last byte it becomes an original.
     *
     * @throws app.problems.Problem {@code offset_mismatch}, {@code chunk_too_large}, {@code
     *     upload_interrupted} when the bytes break off (those before count), or why the file is
     *     refused
     */
    ResumableUpload append(ResumableUpload upload, Chunk chunk);

    /** Stops whoever is at an upload and deletes it. Of a finished one only the address goes. */
    void terminate(ResumableUpload upload);
}
