package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.transcode.HlsCopy.Track;
import app.transcode.HlsCopy.Variant;
import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Rules of Apple's HLS Authoring Specification, by their numbers there, on what a player really
 * gets: a file is uploaded, and all that its master playlist names is fetched.
 */
@SiteTest
class HlsRulesIntegrationTests {

    private static final Path MEDIA = Path.of("src", "test", "resources", "media");

    /** Two packets of AAC, of which one is priming, in seconds. */
    private static final double SOUND = 0.0425;

    @Autowired MediaTools tools;
    @LocalServerPort int port;
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"car-traffic-432p-30s.mp4, 1", "sample.avi, 0"})
    void everyRuleHolds(String sample, int copies) throws Exception {
        assertRules(sample, copies);
    }

    @Test
    @Tag("faults")
    void everyRuleHoldsForSeveralChunks() throws Exception {
        assertRules("big-buck-bunny-480p-30s.mp4", 0);
    }

    private void assertRules(String sample, int copies) throws Exception {
        var media = publish(sample);
        var copied = media.json().findValues("made").stream().map(JsonNode::asString);
        assertThat(copied.filter("copied"::equals)).hasSize(copies);
        var copy = copy(media);
        assertThat(copy.lines()).contains("#EXT-X-INDEPENDENT-SEGMENTS"); // 9.11
        var groups = copy.tags("#EXT-X-MEDIA");
        assertThat(groups) // 8.10, 9.5
                .singleElement()
                .satisfies(group -> assertThat(group).containsKeys("LANGUAGE", "CHANNELS", "URI"));
        var sound = copy.track(groups.getFirst(), "audio/mp4");
        assertSound(sound);
        var variants = copy.variants();
        assertThat(variants).hasSizeGreaterThan(1); // 9.9
        for (var variant : variants) {
            assertRates(variant, sound);
            assertWhole(variant, sound);
            assertContinuous(variant.track());
            if (!isCopy(variant)) {
                assertPicture(variant);
                assertAligned(variant, sound);
                assertKeyframes(variant);
            }
        }
        assertThat(variants).filteredOn(HlsRulesIntegrationTests::isCopy).hasSize(copies);
        assertTogether(variants);
    }

    @Test
    void thereIsAPictureForEachSecondThatOneSeeksOver() throws Exception {
        var copy = copy(publish("sample.avi"));
        var stills = copy.tags("#EXT-X-I-FRAME-STREAM-INF"); // 6.1
        var about = stills.getFirst();
        assertThat(about).containsKeys("BANDWIDTH", "CODECS", "RESOLUTION", "URI");
        var track = copy.track(about, "video/mp4");
        assertThat(track.text()).contains("#EXT-X-I-FRAMES-ONLY", "#EXT-X-PLAYLIST-TYPE:VOD");
        var film = copy.variants().getFirst().track();
        assertThat(track.duration()).isCloseTo(film.duration(), within(0.05));
        assertThat(track.pieces()).hasSize((int) Math.ceil(film.duration())); // 6.2
        assertThat(Double.parseDouble(about.get("BANDWIDTH"))) // 6.8
                .isCloseTo(track.peak(), within(0.1 * track.peak()));
        assertThat(probe(track.whole(), "frame=pts_time,pict_type"))
                .hasSameSizeAs(track.pieces())
                .allSatisfy(frame -> assertThat(frame).contains("|I"))
                .first()
                .asString()
                .startsWith("10.000000|");
    }

    @Test
    void coloursOfHighDynamicRangeBecomeThoseOfTelevision() throws Exception {
        var smallest =
                copy(publish("hdr10-video-with-sdr-container.mp4")).variants().stream()
                        .min(Comparator.comparingDouble(each -> each.track().average()))
                        .orElseThrow();
        var colours = "stream=color_range,color_space,color_transfer,color_primaries,pix_fmt";
        assertThat(probe(smallest.track().whole(), colours))
                .containsExactly("yuv420p|tv|bt709|bt709|bt709"); // 1.24
    }

    /** The source's own picture has its own profile and keyframes; that is where we choose not. */
    private static boolean isCopy(Variant variant) {
        return variant.text("CODECS").startsWith("\"avc1.42");
    }

    /** 2.3, 2.9 and 2.17: AAC in stereo, at 160 kb/s at most, alone in its segments. */
    private void assertSound(Track sound) throws Exception {
        assertThat(probe(sound.whole(), "stream=codec_name,profile,channels"))
                .containsExactly("aac|LC|2");
        assertThat(sound.average()).isLessThan(160_000); // silence takes next to nothing
        assertContinuous(sound);
    }

    private void assertPicture(Variant variant) throws Exception {
        // 9.1; High profile (1.4), level 4.1 at most for what is not larger than 1080p (1.3a)
        assertThat(variant.text("CODECS")).matches("\"avc1\\.6400([01].|2[0-9]),mp4a\\.40\\.2\"");
        var size = variant.text("RESOLUTION"); // 9.2
        // 1.2, 1.10, 1.14
        assertThat(
                        probe(
                                variant.track().whole(),
                                "stream=codec_name,profile,codec_tag_string,width,height,field_order"))
                .containsExactly("h264|High|avc1|%s|progressive".formatted(size.replace('x', '|')));
        assertThat(variant.number("FRAME-RATE")).isBetween(1.0, 60.0); // 9.15, 1.19
    }

    /** 7.3: each frame begins to be decoded when the one before ends, over all segments. */
    private void assertContinuous(Track track) throws Exception {
        double expected = -1;
        for (var line : probe(track.whole(), "packet=dts_time,duration_time")) {
            var packet = line.split("\\|", -1);
            double begins = Double.parseDouble(packet[0]);
            if (expected >= 0) {
                assertThat(begins).as(line).isCloseTo(expected, within(0.001));
            }
            expected = begins + Double.parseDouble(packet[1]);
        }
    }

    private static void assertRates(Variant variant, Track sound) {
        double peak = variant.track().peak() + sound.peak();
        double average = variant.track().average() + sound.average();
        assertThat(variant.number("BANDWIDTH")).isCloseTo(peak, within(0.1 * peak)); // 1.27, 9.13
        assertThat(peak).isLessThan(2 * average); // 1.30
        assertThat(variant.number("AVERAGE-BANDWIDTH")) // 1.26, 9.14: exactly
                .isCloseTo(average, within(0.001 * average));
    }

    private static void assertWhole(Variant variant, Track sound) {
        var video = variant.track();
        double frame = 1 / variant.number("FRAME-RATE");
        assertThat(video.text())
                .contains("#EXT-X-PLAYLIST-TYPE:VOD", "#EXT-X-MAP:URI=", "#EXT-X-ENDLIST"); // 8.6
        assertThat(video.target()).isEqualTo(sound.target()).isBetween(4, 6); // 8.2, 7.5
        assertThat(sound.duration()).isCloseTo(video.duration(), within(SOUND + frame)); // 8.3
        assertThat(video.pieces())
                .allSatisfy(
                        each -> assertThat(each.seconds()).isLessThan(video.target() + 0.5)); // 7.7
    }

    private static void assertAligned(Variant variant, Track sound) {
        var video = variant.track();
        double frame = 1 / variant.number("FRAME-RATE");
        double videoEnd = 0;
        double soundEnd = 0;
        for (int i = 0; i < video.pieces().size(); i++) {
            videoEnd += video.pieces().get(i).seconds();
            soundEnd += i < sound.pieces().size() ? sound.pieces().get(i).seconds() : 0;
            assertThat(soundEnd).isCloseTo(videoEnd, within(SOUND + frame)); // 8.22
        }
    }

    /** 1.13 and 7.4: an IDR picture every two seconds, and at the start of each segment; 8.1. */
    private void assertKeyframes(Variant variant) throws Exception {
        double rate = variant.number("FRAME-RATE");
        long gop = Math.round(2 * rate);
        var flags = probe(variant.track().whole(), "packet=flags");
        for (int i = 0; i < flags.size(); i++) {
            assertThat(flags.get(i).startsWith("K")).isEqualTo(i % gop == 0);
        }
        assertThat(flags.size() / rate).isCloseTo(variant.track().duration(), within(1 / rate));
        double begins = 0;
        for (var piece : variant.track().pieces()) {
            assertThat(Math.round(begins * rate) % gop).isZero();
            begins += piece.seconds();
        }
    }

    private static void assertTogether(List<Variant> variants) {
        var averages = variants.stream().map(each -> each.number("AVERAGE-BANDWIDTH")).toList();
        assertThat(averages.getFirst()) // 1.32
                .isEqualTo(averages.stream().min(HlsRulesIntegrationTests::nearer).orElseThrow());
        double shape = shape(variants.getFirst());
        assertThat(variants) // 1.33: sizes are even, and so a pixel may be missing
                .allSatisfy(each -> assertThat(shape(each)).isCloseTo(shape, within(0.02)));
    }

    private static double shape(Variant variant) {
        var size = variant.text("RESOLUTION").split("x", -1);
        return Double.parseDouble(size[0]) / Double.parseDouble(size[1]);
    }

    /** Which rate is nearer to two megabits. */
    private static int nearer(double one, double other) {
        return Double.compare(Math.abs(one - 2e6), Math.abs(other - 2e6));
    }

    private Answer publish(String sample) {
        var person = SiteClient.user(port);
        var fields = Map.of("visibility", "unlisted");
        var id = person.upload(MEDIA.resolve(sample), fields).field("id");
        return person.waitUntil(id, "ready", Duration.ofMinutes(3));
    }

    private HlsCopy copy(Answer media) throws IOException {
        return new HlsCopy(SiteClient.anonymous(port), media.field("playback.hls"), folder);
    }

    private List<String> probe(Path file, String entries) throws Exception {
        var lines = new ArrayList<String>();
        var arguments = new ArrayList<>(List.of("-v", "error", "-show_entries", entries));
        arguments.addAll(List.of("-of", "compact=nokey=1:print_section=0", "file:" + file));
        var limit = Duration.ofMinutes(1);
        tools.run(new Invocation(Tool.FFPROBE, arguments, folder, limit, limit), lines::add);
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
