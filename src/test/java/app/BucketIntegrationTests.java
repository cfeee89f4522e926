package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.S3Server;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that keeps its media in a bucket does its main job without a media folder. */
class BucketIntegrationTests {

    private static final Path FILM = Path.of("src/test/resources/media/sample_video_only.mp4");

    @TempDir Path data;
    @TempDir Path bucket;

    @Test
    void aFilmIsUploadedTranscodedWatchedAndDeletedInABucket() throws Exception {
        var server = S3Server.start(bucket);
        try (var site = SiteProcess.start(data, server.arguments().toArray(String[]::new))) {
            var person = SiteClient.user(site.url("/").getPort());
            var id = person.upload(FILM, Map.of("visibility", "public")).field("id");
            watch(site, person.waitUntil(id, "ready", Duration.ofMinutes(2)).field("playback.hls"));
            assertThat(data.resolve("media")).doesNotExist();
            assertThat(objects()).isGreaterThan(5);
            assertThat(person.delete("/api/v1/media/" + id).status()).isEqualTo(204);
            await().atMost(Duration.ofSeconds(20)).until(() -> objects() == 0);
        } finally {
            server.stop();
        }
    }

    private static void watch(SiteProcess site, String hls) {
        var viewer = SiteClient.anonymous(site.url("/").getPort());
        assertThat(viewer.get(hls).text()).contains("#EXT-X-STREAM-INF");
        var playlist = viewer.get(hls.replace("master.m3u8", "240p/index.m3u8")).text();
        var name = playlist.lines().filter(line -> line.endsWith(".m4s")).findFirst().orElseThrow();
        var address = hls.replace("master.m3u8", "240p/" + name);
        var segment = viewer.get(address);
        assertThat(segment.status()).isEqualTo(200);
        var part = viewer.get(address, "Range", "bytes=100-199");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(segment.body(), 100, 200));
    }

    private long objects() {
        try (var files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
