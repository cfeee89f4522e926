package app.playback;

import app.catalog.TextTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text tracks as HLS players take them (RFC 8216, sections 3.5 and 4.3.4.1): a group that each
 * variant names, and a playlist of one segment for each track. Pure functions.
 */
final class SubtitleGroup {

    private static final String VARIANT = "#EXT-X-STREAM-INF:";
    private static final String GROUP = "subtitles";

    private SubtitleGroup() {}

    /** The folder of the playlists and segments, beside that of the files they are made of. */
    static final String FOLDER = "subtitles/";

    /** The folder of the files. */
    static final String CAPTIONS = "captions/";

    /**
     * A master playlist with text tracks.
     *
     * @param edition under which the playlist lies
     */
    static String in(String master, int edition, List<TextTrack> tracks) {
        if (tracks.isEmpty()) {
            return master;
        }
        var lines = new ArrayList<String>();
        boolean listed = false;
        for (var line : master.lines().toList()) {
            boolean variant = line.startsWith(VARIANT);
            if (variant && !listed) {
                tracks.forEach(track -> lines.add(media(track, edition)));
                listed = true;
            }
            lines.add(variant ? line + ",SUBTITLES=\"" + GROUP + "\"" : line);
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * The playlist of one track, which is one segment: loaded once, and never the reason to wait.
     *
     * @param segment its name
     * @param duration of the media in seconds
     */
    static String playlist(String segment, double duration) {
        return String.format(
                Locale.ROOT,
                """
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-TARGETDURATION:%d
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXTINF:%.3f,
                %s
                #EXT-X-ENDLIST
                """,
                Math.max(1, (long) Math.ceil(duration)),
                duration,
                segment);
    }

    private static String media(TextTrack track, int edition) {
        var folder = track.edition() == edition ? "" : "../" + track.edition() + "/";
        var name = track.file().substring(CAPTIONS.length()).replaceFirst("\\.vtt$", ".m3u8");
        return "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"%s\",NAME=\"%s\",LANGUAGE=\"%s\",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI=\"%s\""
                .formatted(
                        GROUP,
                        quotable(track.label()),
                        quotable(track.language()),
                        folder + FOLDER + name);
    }

    /** A quoted string holds no quote and no line break (RFC 8216, section 4.2). */
    private static String quotable(String text) {
        return text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
    }
}
