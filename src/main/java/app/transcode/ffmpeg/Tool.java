package app.transcode.ffmpeg;

/** A bundled program. */
public enum Tool {
    FFMPEG,
    FFPROBE
}
