package app.transcode.hls;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a playlist says, as far as an inspection needs it.
 *
 * @param uris all files that it names, relative to its own place, in their order
 * @param seconds the sum of its segments' durations
 * @param ended whether nothing more will come
 * @param stills whether it lists keyframes only
 */
public record PlaylistText(Set<String> uris, double seconds, boolean ended, boolean stills) {

    private static final Pattern ATTRIBUTE = Pattern.compile("[:,]URI=\"([^\"]+)\"");
    private static final String DURATION = "#EXTINF:";

    /** Reads a playlist (RFC 8216, section 4). */
    public static PlaylistText read(String text) {
        var uris = new LinkedHashSet<String>();
        double seconds = 0;
        for (var line : text.lines().toList()) {
            if (line.startsWith(DURATION)) {
                seconds +=
                        Double.parseDouble(
                                line.substring(DURATION.length()).replaceFirst(",.*", ""));
            } else if (line.startsWith("#")) {
                var attribute = ATTRIBUTE.matcher(line);
                while (attribute.find()) {
                    uris.add(attribute.group(1));
                }
            } else if (!line.isBlank()) {
                uris.add(line.strip());
            }
        }
        return new PlaylistText(
                uris,
                seconds,
                text.contains("#EXT-X-ENDLIST"),
                text.contains("#EXT-X-I-FRAMES-ONLY"));
    }
}
