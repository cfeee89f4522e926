package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.testing.SiteTest;
import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rules of Apple's HLS Authoring Specification, by their numbers there, on what really comes out.
 */
@SiteTest
class HlsRulesIntegrationTests {

    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z-]+)=(\"[^\"]*\"|[^,]*)");

    @Autowired MediaStore store;
    @Autowired JdbcClient database;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired Transcoding transcoding;
    @Autowired MediaTools tools;
    @TempDir Path folder;

    /** A track's playlist: names of its segments with their durations in seconds. */
    private record Playlist(Path folder, int target, Map<String, Double> segments, String text) {

        double duration() {
            return segments.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        double average() throws IOException {
            double bits = 0;
            for (var name : segments.keySet()) {
                bits += bits(name);
            }
            return bits / duration();
        }

        /** Of whole segments; a short last one does not count. */
        double peak() throws IOException {
            double peak = 0;
            for (var segment : segments.entrySet()) {
                if (segment.getValue() >= target * 0.5) {
                    peak = Math.max(peak, bits(segment.getKey()) / segment.getValue());
                }
            }
            return peak;
        }

        private double bits(String name) throws IOException {
            return Files.size(folder.resolve(name)) * 8.0;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"big-buck-bunny-480p-30s.mp4", "car-traffic-432p-30s.mp4", "sample.avi"})
    void everyRuleHolds(String sample) throws Exception {
        var presentation = transcode(sample);
        var master = Files.readAllLines(path(presentation, "master.m3u8"));
        var sound = playlist(presentation, "audio-0/index.m3u8");
        assertThat(master).contains("#EXT-X-INDEPENDENT-SEGMENTS"); // 9.11
        var averages = new ArrayList<Double>();
        for (int i = 0; i < master.size(); i++) {
            if (master.get(i).startsWith("#EXT-X-STREAM-INF:")) {
                var video = playlist(presentation, master.get(i + 1));
                var about = attributes(master.get(i));
                assertRates(about, video, sound);
                assertAligned(video, sound, presentation);
                assertKeyframes(presentation, video);
                averages.add(video.average() + sound.average());
            }
        }
        assertThat(averages).hasSameSizeAs(presentation.renditions());
        var nearest = averages.stream().min(HlsRulesIntegrationTests::nearerTwoMegabits);
        assertThat(averages.getFirst()).isEqualTo(nearest.orElseThrow()); // 1.32
    }

    @Test
    void coloursOfHighDynamicRangeBecomeThoseOfTelevision() throws Exception {
        var presentation = transcode("hdr10-video-with-sdr-container.mp4");
        var video = playlist(presentation, "360p/index.m3u8");
        var lines =
                probe(
                        whole(video),
                        "stream=color_range,color_space,color_transfer,color_primaries,pix_fmt");
        assertThat(lines).contains("stream|yuv420p|tv|bt709|bt709|bt709"); // 1.24
    }

    private static void assertRates(Map<String, String> about, Playlist video, Playlist sound)
            throws IOException {
        assertThat(Double.parseDouble(about.get("BANDWIDTH"))) // 1.27, 9.13
                .isCloseTo(
                        video.peak() + sound.peak(), within(0.1 * (video.peak() + sound.peak())));
        assertThat(Double.parseDouble(about.get("AVERAGE-BANDWIDTH"))) // 1.26, 9.14
                .isCloseTo(
                        video.average() + sound.average(),
                        within(0.1 * (video.average() + sound.average())));
        assertThat(about.get("CODECS")).matches("\"avc1\\.64[0-9a-f]{4},mp4a\\.40\\.2\""); // 9.1
        assertThat(about.get("RESOLUTION")).matches("\\d+x\\d+"); // 9.2
        assertThat(Double.parseDouble(about.get("FRAME-RATE"))).isBetween(1.0, 60.0); // 9.15, 1.19
    }

    private static void assertAligned(Playlist video, Playlist sound, Presentation presentation) {
        double frame = 1 / presentation.renditions().getFirst().frameRate();
        assertThat(video.text())
                .contains("#EXT-X-PLAYLIST-TYPE:VOD", "#EXT-X-MAP:URI=", "#EXT-X-ENDLIST"); // 8.6
        assertThat(video.target()).isEqualTo(sound.target()); // 8.2
        assertThat(video.duration()).isCloseTo(presentation.duration(), within(frame)); // 8.1
        assertThat(sound.duration()).isCloseTo(video.duration(), within(0.0425)); // 8.3
        double videoEnd = 0;
        double soundEnd = 0;
        for (var name : video.segments().keySet()) {
            videoEnd += video.segments().get(name);
            soundEnd += sound.segments().getOrDefault(name, 0.0);
            assertThat(soundEnd).isCloseTo(videoEnd, within(0.0425)); // 8.22
            assertThat(video.segments().get(name)).isLessThan(video.target() + 0.5); // 7.7
        }
    }

    /** 1.13 and 7.4: an IDR picture every two seconds, and at the start of each segment. */
    private void assertKeyframes(Presentation presentation, Playlist video) throws Exception {
        double rate = presentation.renditions().getFirst().frameRate();
        long gop = Math.round(2 * rate);
        int number = 0;
        for (var line : probe(whole(video), "packet=flags")) {
            if (line.startsWith("packet|")) {
                assertThat(line.startsWith("packet|K")).isEqualTo(number % gop == 0);
                number++;
            }
        }
        assertThat(number).isEqualTo((int) Math.round(presentation.duration() * rate));
    }

    private Presentation transcode(String sample) {
        var originals = new Originals(store, database, events, transaction);
        MediaId id = originals.upload(Originals.sample(sample));
        originals.awaitEnd(id, Duration.ofMinutes(3));
        return transcoding.presentation(id).orElseThrow();
    }

    private Path path(Presentation presentation, String name) {
        return store.localFile(presentation.prefix() + name).orElseThrow();
    }

    private Playlist playlist(Presentation presentation, String name) throws IOException {
        var file = path(presentation, name);
        var segments = new LinkedHashMap<String, Double>();
        int target = 0;
        double length = 0;
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("#EXT-X-TARGETDURATION:")) {
                target = Integer.parseInt(line.substring(line.indexOf(':') + 1));
            } else if (line.startsWith("#EXTINF:")) {
                length = Double.parseDouble(line.substring(8, line.length() - 1));
            } else if (!line.startsWith("#")) {
                segments.put(line, length);
            }
        }
        return new Playlist(
                Path.of(String.valueOf(file.getParent())),
                target,
                segments,
                Files.readString(file));
    }

    private static Map<String, String> attributes(String line) {
        var attributes = new LinkedHashMap<String, String>();
        var matcher = ATTRIBUTE.matcher(line.substring(line.indexOf(':') + 1));
        while (matcher.find()) {
            attributes.put(matcher.group(1), matcher.group(2));
        }
        return attributes;
    }

    /** A track as one file. */
    private Path whole(Playlist playlist) throws IOException {
        var file = folder.resolve(playlist.folder().getFileName() + ".mp4");
        try (var out = Files.newOutputStream(file)) {
            Files.copy(playlist.folder().resolve("init.mp4"), out);
            for (var name : playlist.segments().keySet()) {
                Files.copy(playlist.folder().resolve(name), out);
            }
        }
        return file;
    }

    private List<String> probe(Path file, String entries) throws Exception {
        var lines = new ArrayList<String>();
        var limit = Duration.ofMinutes(1);
        tools.run(
                new Invocation(
                        Tool.FFPROBE,
                        List.of(
                                "-v",
                                "error",
                                "-show_entries",
                                entries,
                                "-of",
                                "compact=nokey=1",
                                "file:" + file),
                        folder,
                        limit,
                        limit),
                lines::add);
        return lines;
    }

    private static int nearerTwoMegabits(double one, double other) {
        return Double.compare(Math.abs(one - 2e6), Math.abs(other - 2e6));
    }
}
