package app.transcode.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a track's playlist (RFC 8216, section 4). */
public final class MediaPlaylist {

    /** Its name in the track's folder. */
    public static final String FILE = "index.m3u8";

    private static final String END = "#EXT-X-ENDLIST\n";

    private MediaPlaylist() {}

    /**
     * The playlist of a track that is whole.
     *
     * @param targetDuration in seconds, the same for all tracks of a presentation
     */
    public static String of(Track track, int targetDuration) {
        return write(track, targetDuration, "VOD", List.of()) + END;
    }

    /**
     * The playlist of a track that is still being made. Players would start at its end, as with
     * something live, if it did not say where to start.
     *
     * @param track as far as it may be played
     * @param ended whether nothing more will come
     */
    public static String growing(Track track, int targetDuration, boolean ended) {
        var start = List.of("#EXT-X-START:TIME-OFFSET=0,PRECISE=YES");
        return write(track, targetDuration, "EVENT", start) + (ended ? END : "");
    }

    private static String write(Track track, int targetDuration, String type, List<String> more) {
        var lines = new ArrayList<String>();
        lines.add("#EXTM3U");
        lines.add("#EXT-X-VERSION:7");
        lines.add("#EXT-X-TARGETDURATION:" + targetDuration);
        lines.add("#EXT-X-MEDIA-SEQUENCE:0");
        lines.add("#EXT-X-PLAYLIST-TYPE:" + type);
        lines.add("#EXT-X-INDEPENDENT-SEGMENTS");
        lines.addAll(more);
        lines.add("#EXT-X-MAP:URI=\"" + TrackReader.INIT + "\"");
        for (var segment : track.segments()) {
            lines.add(String.format(Locale.ROOT, "#EXTINF:%.6f,", track.seconds(segment)));
            lines.add(segment.name());
        }
        return String.join("\n", lines) + "\n";
    }
}
