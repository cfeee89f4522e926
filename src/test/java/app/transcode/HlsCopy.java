package app.transcode;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A presentation as a player gets it: all that its master playlist names, over HTTP. On the way
 * everything must be there without a redirect (8.18), playlists compressed (10.1), and of the right
 * type (10.4).
 */
final class HlsCopy {

    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z-]+)=(\"[^\"]*\"|[^,]*)");

    private final SiteClient viewer;
    private final URI master;
    private final Path folder;
    private final List<String> lines;

    /**
     * @param master its path
     * @param folder for what is fetched
     */
    HlsCopy(SiteClient viewer, String master, Path folder) throws IOException {
        this.viewer = viewer;
        this.master = URI.create(master);
        this.folder = folder;
        this.lines = playlist(this.master).lines().toList();
    }

    /** A rendition of the picture, with what the master playlist tells of it. */
    record Variant(Map<String, String> about, Track track) {

        String text(String attribute) {
            return requireNonNull(about.get(attribute), attribute);
        }

        double number(String attribute) {
            return Double.parseDouble(text(attribute));
        }
    }

    /** A track: its playlist, its segments, and all of them as one file. */
    record Track(String text, int target, List<Piece> pieces, Path whole) {

        double duration() {
            return pieces.stream().mapToDouble(Piece::seconds).sum();
        }

        double average() {
            return pieces.stream().mapToDouble(Piece::bits).sum() / duration();
        }

        /** Of whole segments; a short last one does not count. */
        double peak() {
            return pieces.stream()
                    .filter(piece -> piece.seconds() >= target * 0.5)
                    .mapToDouble(piece -> piece.bits() / piece.seconds())
                    .max()
                    .orElseGet(this::average);
        }
    }

    /** A segment, or a range of bytes. */
    record Piece(double seconds, double bits) {}

    List<String> lines() {
        return lines;
    }

    /** The variants in their order. */
    List<Variant> variants() throws IOException {
        var variants = new ArrayList<Variant>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#EXT-X-STREAM-INF:")) {
                var file = folder.resolve("variant-" + i + ".mp4");
                variants.add(
                        new Variant(
                                attributes(lines.get(i)),
                                track(lines.get(i + 1), "video/mp4", file)));
            }
        }
        return variants;
    }

    /** What all lines of a tag tell. */
    List<Map<String, String>> tags(String tag) {
        return lines.stream()
                .filter(line -> line.startsWith(tag + ":"))
                .map(HlsCopy::attributes)
                .toList();
    }

    /** The track that a tag's URI names. */
    Track track(Map<String, String> tag, String type) throws IOException {
        var uri = unquoted(requireNonNull(tag.get("URI")));
        return track(uri, type, folder.resolve(uri.replace('/', '-') + ".mp4"));
    }

    private Track track(String uri, String type, Path whole) throws IOException {
        var address = master.resolve(uri);
        var text = playlist(address);
        var pieces = new ArrayList<Piece>();
        int target = 0;
        double seconds = 0;
        String range = null;
        try (var out = Files.newOutputStream(whole)) {
            for (var line : text.lines().toList()) {
                if (line.startsWith("#EXT-X-TARGETDURATION:")) {
                    target = Integer.parseInt(value(line));
                } else if (line.startsWith("#EXT-X-MAP:")) {
                    var map = attributes(line);
                    var part = map.get("BYTERANGE");
                    fetch(
                            address.resolve(unquoted(requireNonNull(map.get("URI")))),
                            type,
                            part == null ? null : unquoted(part),
                            out);
                } else if (line.startsWith("#EXTINF:")) {
                    seconds = Double.parseDouble(value(line).replace(",", ""));
                } else if (line.startsWith("#EXT-X-BYTERANGE:")) {
                    range = value(line);
                } else if (!line.startsWith("#")) {
                    pieces.add(
                            new Piece(
                                    seconds, 8.0 * fetch(address.resolve(line), type, range, out)));
                }
            }
        }
        return new Track(text, target, List.copyOf(pieces), whole);
    }

    /** Fetches a file, or the range of it that a playlist writes as length and offset. */
    private int fetch(URI address, String type, @Nullable String range, OutputStream to)
            throws IOException {
        var path = address.toString();
        if (range == null) {
            var answer = viewer.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Type")).as(path).isEqualTo(type);
            to.write(answer.body());
            return answer.body().length;
        }
        int length = Integer.parseInt(range.substring(0, range.indexOf('@')));
        int offset = Integer.parseInt(range.substring(range.indexOf('@') + 1));
        var answer = viewer.get(path, "Range", "bytes=" + offset + "-" + (offset + length - 1));
        assertThat(answer.status()).as(path).isEqualTo(206);
        assertThat(answer.body()).as(path).hasSize(length);
        to.write(answer.body());
        return length;
    }

    private String playlist(URI address) throws IOException {
        var answer = viewer.get(address.toString(), "Accept-Encoding", "gzip");
        assertThat(answer.status()).as(address.toString()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(answer.header("Content-Encoding")).as(address.toString()).isEqualTo("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> attributes(String line) {
        var attributes = new LinkedHashMap<String, String>();
        var matcher = ATTRIBUTE.matcher(value(line));
        while (matcher.find()) {
            attributes.put(matcher.group(1), matcher.group(2));
        }
        return attributes;
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1);
    }

    private static String unquoted(String text) {
        return text.replace("\"", "");
    }
}
