package app.ingest.pull;

import app.storage.MediaId;
import app.users.AccountId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is fetched, or was not long ago.
 *
 * @param id of its upload, and of the media that it becomes
 * @param owner who asked for it
 * @param url where it comes from
 * @param validator what its server says about this version of it (RFC 9110, section 8.8); null when
 *     it says nothing
 * @param state {@code fetching}, {@code done} or {@code failed}
 * @param received bytes so far
 * @param size in bytes; null when its server does not tell
 * @param tries in a row that brought nothing
 * @param failure why it was given up; null when it was not
 */
record Pull(
        MediaId id,
        @JsonIgnore AccountId owner,
        String url,
        @JsonIgnore @Nullable String validator,
        String state,
        long received,
        @Nullable Long size,
        @JsonIgnore int tries,
        @Nullable Failure failure,
        Instant createdAt) {

    /** Why nothing came of it, as in a problem. */
    record Failure(String code, @Nullable String message) {}
}
