package app.transcode.hls;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a moment of a track lies: in which segment, and how far behind its beginning.
 *
 * @param init the initialisation segment, relative to the playlist
 * @param segment relative to the playlist
 * @param offset in seconds
 */
public record PlaylistPlace(String init, String segment, double offset) {

    private static final Pattern MAP = Pattern.compile("#EXT-X-MAP:.*URI=\"([^\"]+)\".*");
    private static final String DURATION = "#EXTINF:";

    /**
     * Finds a moment in a media playlist (RFC 8216, section 4.3.3).
     *
     * @param seconds from the beginning; what lies behind the end is in the last segment
     * @return empty if the playlist has no segment
     */
    public static Optional<PlaylistPlace> of(String playlist, double seconds) {
        var init = "";
        double start = 0;
        double length = 0;
        Optional<PlaylistPlace> place = Optional.empty();
        for (var line : playlist.lines().toList()) {
            var map = MAP.matcher(line);
            if (map.matches()) {
                init = map.group(1);
            } else if (line.startsWith(DURATION)) {
                length =
                        Double.parseDouble(
                                line.substring(DURATION.length()).replaceFirst(",.*", ""));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                place = Optional.of(new PlaylistPlace(init, line.strip(), seconds - start));
                start += length;
                if (seconds < start) {
                    return place;
                }
            }
        }
        return place;
    }
}
