package app.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a media is on its way from an upload to streams. */
enum MediaStatus {
    UPLOADING,
    PROCESSING,
    READY,
    FAILED;

    /** As the API spells it: lower case. */
    @JsonValue
    String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
