package app.transcode;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a media is to its viewers. */
public enum MediaKind {
    VIDEO,
    AUDIO,
    IMAGE;

    /** As the API spells it: lower case. */
    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
