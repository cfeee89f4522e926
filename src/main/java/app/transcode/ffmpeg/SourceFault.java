package app.transcode.ffmpeg;

import java.util.Locale;

/** Why streams cannot be made of a file. Every one stands in {@code docs/errors.md}. */
public enum SourceFault {
    /** It is no media file at all. */
    NOT_MEDIA,
    /** A media file of a kind that is not read here. */
    UNSUPPORTED_FORMAT,
    /** A media file that is cut off or broken. */
    DAMAGED_FILE,
    /** Neither picture nor sound in it. */
    NO_STREAMS,
    /** Picture or sound is coded in a way that is not decoded here. */
    UNSUPPORTED_CODEC,
    /** More streams than the limit. */
    TOO_MANY_STREAMS,
    /** A larger picture than the limit. */
    PICTURE_TOO_LARGE,
    /** Longer than the limit. */
    TOO_LONG,
    /** It takes too long to look into. */
    PROBE_TIMEOUT;

    /** As clients see it, in snake_case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The fault as an exception.
     *
     * @param message for the file's owner
     */
    UnusableSource with(String message) {
        return new UnusableSource(code(), message);
    }
}
