package app.transcode.extras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.transcode.hls.DashManifest;
import app.transcode.hls.MasterPlaylist;
import app.transcode.hls.MediaPlaylist;
import app.transcode.hls.Track;
import app.transcode.hls.Tracks;
import app.transcode.plan.Cut;
import app.transcode.plan.EncodeCommand;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.ExtraLadder;
import app.transcode.plan.VideoCodec;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** All codecs in one presentation, for HLS and for DASH. */
class CodecsIntegrationTests {

    private static final int SECONDS = 6;

    @TempDir Path folder;
    @TempDir Path elsewhere;

    @Test
    void oneMasterAndOneManifestOfferEveryCodec() throws Exception {
        var tracks = inAllCodecs(Film.of("big-buck-bunny-480p-30s.mp4", SECONDS, folder));
        var master = MasterPlaylist.of(tracks);
        assertThat(master)
                .containsPattern(
                        "CODECS=\"hvc1\\.1\\.6\\.L\\d+\\.90,mp4a\\.40\\.2\",RESOLUTION=854x480")
                .containsPattern(
                        "CODECS=\"av01\\.0\\.\\d\\dM\\.08,mp4a\\.40\\.2\",RESOLUTION=426x240");
        assertThat(master.lines().filter(line -> line.startsWith("#EXT-X-STREAM-INF")))
                .hasSize(6)
                .first()
                .asString()
                .contains("avc1.");
        for (var track : tracks.all()) {
            var file = folder.resolve(track.folder()).resolve(MediaPlaylist.FILE);
            Files.writeString(file, MediaPlaylist.of(track, tracks.targetDuration()));
            assertThat(complaints(file)).as(track.folder()).isEmpty();
        }
        var manifest =
                Files.writeString(folder.resolve(DashManifest.FILE), DashManifest.of(tracks));
        assertThat(complaints(manifest)).isEmpty();
        assertThat(Film.probe(manifest, "stream=codec_name,width,height"))
                .contains(
                        "h264|854|480",
                        "h264|426|240",
                        "hevc|854|480",
                        "hevc|426|240",
                        "av1|854|480",
                        "av1|426|240",
                        "aac");
        assertThat(bandwidths(manifest)).hasSize(7).allSatisfy(it -> assertThat(it).isPositive());
    }

    /** Chunks that different machines make fit together. */
    @Test
    @Tag("faults")
    void aPartHasTheSegmentsOfTheWhole() throws Exception {
        var film = Film.of("big-buck-bunny-480p-30s.mp4", SECONDS, folder);
        for (var plan : ExtraLadder.of(film.plan(), List.of(VideoCodec.HEVC, VideoCodec.AV1))) {
            var whole = film.again(plan, folder).tracks().video().getLast();
            Files.createDirectories(elsewhere.resolve(whole.folder()));
            part(film, plan);
            assertThat(elsewhere.resolve(whole.folder()).resolve("init.mp4"))
                    .hasSameBinaryContentAs(folder.resolve(whole.folder()).resolve("init.mp4"));
            var first = times(folder, whole);
            assertThat(times(elsewhere, whole)).isEqualTo(first).hasSize(48);
            assertThat(first.getFirst()).startsWith("14.000000|K");
        }
    }

    private Tracks inAllCodecs(Film film) throws Exception {
        var video = new ArrayList<>(film.tracks().video());
        for (var plan : ExtraLadder.of(film.plan(), List.of(VideoCodec.HEVC, VideoCodec.AV1))) {
            video.addAll(film.again(plan, folder).tracks().video());
        }
        var tracks = new Tracks(film.plan(), List.copyOf(video), film.tracks().audio());
        assertThat(tracks.duration()).isCloseTo(SECONDS, within(0.001));
        return tracks;
    }

    private void part(Film film, EncodePlan plan) throws Exception {
        var video = Objects.requireNonNull(plan.video());
        for (var rendition : video.renditions()) {
            Files.createDirectories(elsewhere.resolve(rendition.name()));
        }
        var second = new Cut(96, 144, 0, video.renditions().size() - 1);
        var command = new EncodeCommand(plan, Film.SETTINGS, film.source()).pictures(second);
        Film.require(Film.ffmpeg(elsewhere, command, _ -> {}));
    }

    /** When the frames of the second segment are shown, in order. */
    private static List<String> times(Path root, Track track) throws Exception {
        var file = root.resolve("segment-" + track.folder() + ".mp4");
        try (var out = Files.newOutputStream(file)) {
            Files.copy(root.resolve(track.folder()).resolve("init.mp4"), out);
            Files.copy(root.resolve(track.folder()).resolve("00001.m4s"), out);
        }
        return Film.probe(file, "packet=pts_time,flags").stream()
                .filter(line -> !line.isBlank())
                .sorted()
                .toList();
    }

    private String complaints(Path playlist) throws InterruptedException {
        var arguments = new ArrayList<>(List.of("-v", "error", "-xerror"));
        arguments.addAll(List.of("-i", "file:" + playlist, "-map", "0", "-f", "null", "-"));
        var outcome = Film.ffmpeg(folder, arguments, _ -> {});
        return outcome.succeeded() ? outcome.errors() : outcome.toString();
    }

    private static List<Integer> bandwidths(Path manifest) throws Exception {
        var bandwidths = new ArrayList<Integer>();
        var xml = new ByteArrayInputStream(Files.readAllBytes(manifest));
        var nodes =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(xml)
                        .getElementsByTagName("Representation");
        for (int i = 0; i < nodes.getLength(); i++) {
            bandwidths.add(Integer.valueOf(((Element) nodes.item(i)).getAttribute("bandwidth")));
        }
        return bandwidths;
    }
}
