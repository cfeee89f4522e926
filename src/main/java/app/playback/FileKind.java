package app.playback;

import java.util.Optional;

/**
 * The kinds of files that streams consist of. Nothing else is served, so that no bytes of a user
 * ever come with a type that browsers run (HLS authoring specification, rules 10.1 and 10.4).
 */
enum FileKind {
    PLAYLIST("application/vnd.apple.mpegurl"),
    MANIFEST("application/dash+xml"),
    SEGMENT("video/mp4"),
    AUDIO("audio/mp4"),
    MP3("audio/mpeg"),
    TEXT("text/vtt"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private final String contentType;

    FileKind(String contentType) {
        this.contentType = contentType;
    }

    /** The kind that an extension stands for, without its dot and in lower case. */
    static Optional<FileKind> of(String extension) {
        return switch (extension) {
            case "m3u8" -> Optional.of(PLAYLIST);
            case "mpd" -> Optional.of(MANIFEST);
            case "m4s", "mp4" -> Optional.of(SEGMENT);
            case "m4a" -> Optional.of(AUDIO);
            case "mp3" -> Optional.of(MP3);
            case "vtt" -> Optional.of(TEXT);
            case "jpg" -> Optional.of(JPEG);
            case "png" -> Optional.of(PNG);
            case "webp" -> Optional.of(WEBP);
            default -> Optional.empty();
        };
    }

    /**
     * The type that a file is answered with. Segments of audio renditions look like those of video,
     * but lie in folders called {@code audio-…}.
     */
    String contentType(String file) {
        return this == SEGMENT && file.startsWith("audio-") ? AUDIO.contentType : contentType;
    }

    /** Whether it is worth compressing: everything else is compressed already. */
    boolean compressible() {
        return mayChange() || this == TEXT;
    }

    /** Whether a file of this kind may be replaced by one that names more. */
    boolean mayChange() {
        return this == PLAYLIST || this == MANIFEST;
    }
}
