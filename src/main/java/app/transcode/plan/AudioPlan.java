package app.transcode.plan;

/**
 * An audio track to be made.
 *
 * @param name of its folder, like {@code audio-0}
 * @param stream index of the stream in the source
 * @param language a BCP 47 tag, {@code und} when the file does not tell
 * @param label for a person, unlike all others of its media
 * @param isDefault whether players start with it; exactly one does
 */
public record AudioPlan(
        String name, int stream, String language, String label, boolean isDefault) {}
