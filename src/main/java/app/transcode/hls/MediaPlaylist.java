package app.transcode.hls;

import java.util.Locale;

/** Writes a whole track's playlist (RFC 8216, section 4). */
public final class MediaPlaylist {

    /** Its name in the track's folder. */
    public static final String FILE = "index.m3u8";

    private MediaPlaylist() {}

    /**
     * The playlist of a track that is whole.
     *
     * @param targetDuration in seconds, the same for all tracks of a presentation
     */
    public static String of(Track track, int targetDuration) {
        var playlist = new StringBuilder();
        playlist.append("#EXTM3U\n");
        playlist.append("#EXT-X-VERSION:7\n");
        playlist.append("#EXT-X-TARGETDURATION:").append(targetDuration).append('\n');
        playlist.append("#EXT-X-MEDIA-SEQUENCE:0\n");
        playlist.append("#EXT-X-PLAYLIST-TYPE:VOD\n");
        playlist.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        playlist.append("#EXT-X-MAP:URI=\"").append(TrackReader.INIT).append("\"\n");
        for (var segment : track.segments()) {
            playlist.append(String.format(Locale.ROOT, "#EXTINF:%.6f,\n", track.seconds(segment)));
            playlist.append(segment.name()).append('\n');
        }
        return playlist.append("#EXT-X-ENDLIST\n").toString();
    }
}
