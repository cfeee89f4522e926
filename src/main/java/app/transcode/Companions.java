package app.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a media besides its streams. Paths are below {@link Presentation#prefix()}.
 *
 * @param mp3 a download of a media that is sound alone, or null
 * @param pictures a picture media in its sizes, the largest first
 * @param captions text tracks that came with the file
 * @param chapters in the order of their times
 */
public record Companions(
        @Nullable String mp3,
        List<Picture> pictures,
        List<Caption> captions,
        List<Chapter> chapters) {

    /** Of a media that has nothing of it. */
    public static final Companions NONE = new Companions(null, List.of(), List.of(), List.of());

    /** A picture media in its sizes. */
    static Companions of(List<Picture> pictures) {
        return new Companions(null, pictures, List.of(), List.of());
    }

    /** The paths of all its files. */
    List<String> files() {
        var files = new ArrayList<String>();
        if (mp3 != null) {
            files.add(mp3);
        }
        pictures.forEach(picture -> files.add(picture.file()));
        captions.forEach(caption -> files.add(caption.file()));
        return files;
    }

    /** What was recorded before there were any. */
    static Companions orNone(@Nullable Companions recorded) {
        return Objects.requireNonNullElse(recorded, NONE);
    }
}
