package app.transcode;

import app.storage.MediaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be played of a media.
 *
 * @param id the media
 * @param attempt which attempt made it: part of every key and URL, so that what was published is
 *     never replaced
 * @param kind what it is
 * @param duration in seconds
 * @param width of the picture in pixels after rotation, null for audio
 * @param height of the picture in pixels after rotation, null for audio
 * @param hls the master playlist's path below {@link #prefix()}, or null before anything plays
 * @param poster the poster's path below {@link #prefix()}, or null when there is none
 * @param renditions the video renditions, best first
 * @param audioTracks the audio tracks, the default first
 * @param companions what goes with it besides streams
 */
public record Presentation(
        MediaId id,
        int attempt,
        MediaKind kind,
        double duration,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String hls,
        @Nullable String poster,
        List<Rendition> renditions,
        List<AudioTrack> audioTracks,
        Companions companions) {

    /** What was recorded before there were companions has none. */
    public Presentation {
        companions = Companions.orNone(companions);
    }

    /** The key prefix of its files in the store, ending with a slash. */
    public String prefix() {
        return "streams/" + id + "/" + attempt + "/";
    }
}
