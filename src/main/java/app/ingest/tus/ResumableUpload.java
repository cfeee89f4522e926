package app.ingest.tus;

import app.storage.MediaId;
import app.users.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload that can be gone on with.
 *
 * @param id of its address, and of the media that it becomes
 * @param owner who began it
 * @param offset how many bytes are safe
 * @param length of the file in bytes; null when the client has not told yet
 * @param metadata as the client sent it
 * @param concatenation what part it has in putting files together
 * @param expiresAt when it is forgotten unless it is gone on with; null when it is not
 * @param finished whether it has become an original
 */
public record ResumableUpload(
        MediaId id,
        AccountId owner,
        long offset,
        @Nullable Long length,
        String metadata,
        Concatenation concatenation,
        @Nullable Instant expiresAt,
        boolean finished) {

    /** Whether all bytes have come. */
    public boolean whole() {
        return length != null && offset == length;
    }

    /** Whether it is one of the parts that a file is put together from. */
    public boolean part() {
        return concatenation instanceof Concatenation.Part;
    }
}
