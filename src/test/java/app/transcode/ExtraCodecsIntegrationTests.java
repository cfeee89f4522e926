package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Renditions in further codecs join a media that is ready already. */
@Tag("faults")
class ExtraCodecsIntegrationTests {

    private static final Path CLIP =
            Path.of("src", "test", "resources", "media", "sample_video_only.mp4");

    private static final Path FILM = CLIP.resolveSibling("big-buck-bunny-480p-30s.mp4");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir Path data;

    @Test
    void theLadderIsMadeAgainInEachCodecThatIsWanted() {
        try (var site = SiteProcess.start(data, "--marquee.transcode.extra-codecs=hevc,av1")) {
            addTo(SiteClient.user(site.url("/").getPort()));
        }
    }

    private static void addTo(SiteClient owner) {
        var id = owner.upload(CLIP, Map.of("title", "Clip")).field("id");
        var ready = owner.waitUntil(id, "ready");
        int plain = ready.json().get("renditions").size();

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> renditions(owner, id) == 3 * plain);

        var media = owner.get("/api/v1/media/" + id);
        var master = owner.get(media.field("playback.hls")).text();
        assertThat(master)
                .contains("CODECS=\"avc1.", "CODECS=\"hvc1.", "CODECS=\"av01.")
                .contains("#EXT-X-I-FRAME-STREAM-INF");
        assertThat(owner.get(media.field("playback.dash")).text())
                .contains("avc1.", "hvc1.", "av01.");
        var watched = new Watched(owner, media);
        assertThat(watched.pictures()).hasSize(3 * plain);
        assertThat(media.json().findValues("quality")).noneMatch(JsonNode::isNull);
    }

    @Test
    void aCrashCostsOneChunkOfThem() throws IOException {
        String[] options = {
            "--marquee.transcode.extra-codecs=hevc",
            "--marquee.transcode.chunk=12s",
            "--marquee.transcode.workers=1"
        };
        SiteClient person;
        String id;
        Set<String> before;
        try (var site = SiteProcess.start(data, options)) {
            person = SiteClient.user(site.url("/").getPort());
            id = person.upload(FILM, Map.of("title", "Film")).field("id");
            person.waitUntil(id, "ready");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> segments(id).size() >= 4);
            site.kill9();
            before = segments(id);
        }
        try (var site = SiteProcess.start(data, options)) {
            var owner =
                    SiteClient.anonymous(site.url("/").getPort())
                            .signIn(person.email(), SiteClient.PASSWORD);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> renditions(owner, id) == 6);
            var media = owner.get("/api/v1/media/" + id);
            assertThat(media.json().findValues("quality")).noneMatch(JsonNode::isNull);
            // Three chunks have eight segments: those of the first were not made again.
            assertThat(segments(id))
                    .hasSize(8)
                    .containsAll(
                            before.stream().filter(name -> name.compareTo("00003") < 0).toList());
            var watched = new Watched(owner, media);
            assertThat(watched.pictures())
                    .hasSize(6)
                    .allSatisfy(each -> assertThat(watched.duration(each)).isEqualTo(30));
        }
    }

    /** Of the best rendition in HEVC. */
    private Set<String> segments(String id) throws IOException {
        var folder = data.resolve("media/streams").resolve(id).resolve("1/480p-hevc");
        if (Files.notExists(folder)) {
            return Set.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".m4s"))
                    .collect(Collectors.toSet());
        }
    }

    private static int renditions(SiteClient owner, String id) {
        return owner.get("/api/v1/media/" + id).json().get("renditions").size();
    }
}
