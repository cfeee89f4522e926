package app.transcode;

/**
 * A text track that came with the file.
 *
 * @param language a BCP 47 tag, {@code und} when the file does not tell
 * @param label for a person, unlike all others of its media
 * @param file the WebVTT file's path below {@link Presentation#prefix()}
 */
public record Caption(String language, String label, String file) {}
