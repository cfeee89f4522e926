package app.ingest;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A file that a client wants to send straight to the bucket.
 *
 * @param fileName as the client calls it
 * @param size in bytes
 * @param contentType as the client guesses it; not believed
 */
record DirectRequest(
        @NotNull String fileName,
        @NotNull Long size,
        @Nullable String contentType,
        @Nullable String title,
        @Nullable String description,
        @Nullable String visibility) {

    UploadDetails details() {
        return new UploadDetails(title, description, visibility);
    }
}
