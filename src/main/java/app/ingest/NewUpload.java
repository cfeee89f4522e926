package app.ingest;

import app.storage.MediaId;
import app.users.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is coming.
 *
 * @param id the media that it becomes
 * @param owner whose quota it counts to
 * @param way how it comes: {@code multipart}, {@code tus} or {@code direct}
 * @param fileName a label
 * @param details what the uploader said; null when it is only a part of a file, and no media
 * @param expiresAt until when it may be gone on with; null when it ends with its request
 */
record NewUpload(
        MediaId id,
        AccountId owner,
        String way,
        String fileName,
        @Nullable UploadDetails details,
        @Nullable Instant expiresAt) {}
