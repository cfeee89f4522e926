package app.transcode.plan;

/** How the frames of a source are reached. */
public enum Access {
    /** Not known yet: only the beginning can be made. */
    UNKNOWN,
    /** By seeking in the file itself. */
    SEEK,
    /**
     * By seeking in a copy in Matroska, made without encoding: transport and program streams, and
     * files without an index, cannot be seeked exactly.
     */
    SEEK_IN_COPY,
    /** In order from the first frame on, where keyframes lie too far apart for anything else. */
    IN_ORDER
}
