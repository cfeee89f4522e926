package app.playback;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A media playlist that names its segments by addresses of the bucket. Master playlists stay as
 * they are: what they name is asked of us, so that we can sign it anew.
 */
final class SignedPlaylist {

    /** Where tags name files: EXT-X-MAP and others (RFC 8216, section 4.3). */
    private static final Pattern URI_ATTRIBUTE = Pattern.compile("\\bURI=\"([^\"]+)\"");

    private SignedPlaylist() {}

    /** Whether a playlist lists segments (RFC 8216, section 4.3.2.1). */
    static boolean isMedia(String playlist) {
        return playlist.contains("\n#EXTINF:");
    }

    /**
     * Puts an address in the place of each file name.
     *
     * @param address of a file that is named relative to the playlist
     */
    static String of(String playlist, UnaryOperator<String> address) {
        return playlist.lines()
                .map(line -> line(line, address))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String line, UnaryOperator<String> address) {
        if (line.isBlank()) {
            return line;
        }
        return line.startsWith("#")
                ? URI_ATTRIBUTE
                        .matcher(line)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                "URI=\"" + address.apply(found.group(1)) + '"'))
                : address.apply(line.strip());
    }
}
