package app.transcode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a media besides its streams. Paths are below {@link Presentation#prefix()}.
 *
 * @param mp3 a download of a media that is sound alone, or null
 * @param waveform a picture of such a media's sound, transparent where nothing is, or null
 * @param pictures a picture media in its sizes, the largest first
 * @param captions text tracks that came with the file
 * @param chapters in the order of their times
 */
public record Companions(
        @Nullable String mp3,
        @Nullable String waveform,
        List<Picture> pictures,
        List<Caption> captions,
        List<Chapter> chapters) {

    /** Of a media that has nothing of it. */
    public static final Companions NONE =
            new Companions(null, null, List.of(), List.of(), List.of());

    /** A picture media in its sizes. */
    static Companions of(List<Picture> pictures) {
        return new Companions(null, null, pictures, List.of(), List.of());
    }

    /** All its files, which lie in a folder as they shall lie in the presentation. */
    Map<String, Path> files(Path folder) {
        var names = new ArrayList<String>();
        if (mp3 != null) {
            names.add(mp3);
        }
        if (waveform != null) {
            names.add(waveform);
        }
        pictures.forEach(picture -> names.add(picture.file()));
        captions.forEach(caption -> names.add(caption.file()));
        return names.stream().collect(Collectors.toMap(name -> name, folder::resolve));
    }

    /** What was recorded before there were any. */
    static Companions orNone(@Nullable Companions recorded) {
        return Objects.requireNonNullElse(recorded, NONE);
    }
}
