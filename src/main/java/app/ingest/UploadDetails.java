package app.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What the uploader says about the file. Nothing of it is checked here: {@code catalog} does, when
 * it hears of it.
 *
 * @param title null when not given
 * @param description null when not given
 * @param visibility null when not given
 */
public record UploadDetails(
        @Nullable String title, @Nullable String description, @Nullable String visibility) {

    /** Nothing said. */
    public static final UploadDetails NONE = new UploadDetails(null, null, null);
}
