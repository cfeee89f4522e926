package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renditions in further codecs join a media that is ready already. */
@Tag("faults")
class ExtraCodecsIntegrationTests {

    private static final Path CLIP =
            Path.of("src", "test", "resources", "media", "sample_video_only.mp4");

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

        await().atMost(Duration.ofMinutes(3))
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
    }

    private static int renditions(SiteClient owner, String id) {
        return owner.get("/api/v1/media/" + id).json().get("renditions").size();
    }
}
