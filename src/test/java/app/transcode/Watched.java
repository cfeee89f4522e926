package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A media as a player sees it, over HTTP alone. */
final class Watched {

    private static final Pattern URI_ATTRIBUTE = Pattern.compile("URI=\"([^\"]+)\"");
    private static final Pattern RESOLUTION = Pattern.compile("RESOLUTION=(\\d+x\\d+)");
    private static final Pattern LENGTH = Pattern.compile("#EXTINF:([0-9.]+)");

    private final SiteClient viewer;
    private final String master;
    private final List<String> lines;

    /**
     * @param media JSON of a media that plays
     */
    Watched(SiteClient viewer, Answer media) {
        this.viewer = viewer;
        this.master = media.field("playback.hls");
        this.lines = text(master).lines().toList();
    }

    /** Playlists of the pictures; those with only keyframes are not among them. */
    List<String> pictures() {
        var playlists = new ArrayList<String>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).startsWith("#EXT-X-STREAM-INF")) {
                playlists.add(resolve(master, lines.get(i + 1)));
            }
        }
        return playlists;
    }

    /** Playlists of the sound tracks. */
    List<String> sounds() {
        return lines.stream()
                .filter(line -> line.startsWith("#EXT-X-MEDIA:TYPE=AUDIO"))
                .flatMap(line -> URI_ATTRIBUTE.matcher(line).results())
                .map(found -> resolve(master, found.group(1)))
                .toList();
    }

    /** Resolutions of the pictures, in their order. */
    List<String> resolutions() {
        return lines.stream()
                .flatMap(line -> RESOLUTION.matcher(line).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** How long a playlist says it is, in seconds. */
    double duration(String playlist) {
        var text = text(playlist);
        assertThat(text).contains("#EXT-X-PLAYLIST-TYPE:VOD", "#EXT-X-ENDLIST");
        return LENGTH.matcher(text)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    /** All of a playlist's bytes in one file, as a player gets them. */
    Path download(String playlist, Path file) throws IOException {
        var text = text(playlist);
        try (var out = Files.newOutputStream(file)) {
            var init = URI_ATTRIBUTE.matcher(text);
            assertThat(init.find()).isTrue();
            out.write(get(resolve(playlist, init.group(1))).body());
            for (var line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
                out.write(get(resolve(playlist, line)).body());
            }
        }
        return file;
    }

    private String text(String path) {
        return get(path).text();
    }

    private Answer get(String path) {
        var answer = viewer.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer;
    }

    private static String resolve(String base, String relative) {
        return base.substring(0, base.lastIndexOf('/') + 1) + relative;
    }
}
