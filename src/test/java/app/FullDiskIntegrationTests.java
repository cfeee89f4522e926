package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.NothingLost;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk that is really full: a small one of the site's own, filled up from outside. What cannot be
 * kept is refused; what was kept waits for room.
 */
@Tag("faults")
@EnabledOnOs(OS.LINUX)
class FullDiskIntegrationTests {

    private static final Path FILM =
            Path.of("src/test/resources/media/big-buck-bunny-480p-30s.mp4");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir Path data;

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000})
    void aMediaWaitsUntilThereIsRoomToWorkOnIt(long room) throws IOException {
        var work = Files.createDirectories(data.resolve("work"));
        try (var site = SiteProcess.startWithDisk(work, "48m", data)) {
            var filler = fill(site.inside(work).resolve("filler"), room);
            var person = SiteClient.user(site.url("/").getPort());
            var id = person.upload(FILM, Map.of("title", "Film")).field("id");
            await().atMost(PATIENCE).until(() -> site.log().contains("will be tried again"));
            assertThat(site.log()).contains("No space left on device");
            assertThat(person.get("/api/v1/media/" + id).field("status")).isEqualTo("processing");
            Files.delete(filler);
            person.waitUntil(id, "ready", PATIENCE);
            NothingLost.on(site);
        }
    }

    @Test
    void anUploadThatDoesNotFitIsRefusedAndFitsWhenThereIsRoom() throws IOException {
        var media = Files.createDirectories(data.resolve("media"));
        try (var site =
                SiteProcess.startWithDisk(
                        media, "48m", data, "--marquee.storage.min-free-bytes=0")) {
            var filler = fill(site.inside(media).resolve("filler"), 2_000_000);
            var person = SiteClient.user(site.url("/").getPort());
            var refused = person.upload(FILM, Map.of("title", "Film"));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(507);
            assertThat(refused.code()).isEqualTo("storage_full");
            NothingLost.on(site);
            Files.delete(filler);
            var id = person.upload(FILM, Map.of("title", "Film")).field("id");
            person.waitUntil(id, "ready", PATIENCE);
            NothingLost.on(site);
        }
    }

    @Test
    void streamsThatDoNotFitWaitForRoom() throws IOException {
        var media = Files.createDirectories(data.resolve("media"));
        try (var site =
                SiteProcess.startWithDisk(
                        media, "48m", data, "--marquee.storage.min-free-bytes=0")) {
            var room = Files.size(FILM) + 500_000;
            var filler = fill(site.inside(media).resolve("filler"), room);
            var person = SiteClient.user(site.url("/").getPort());
            var id = person.upload(FILM, Map.of("title", "Film")).field("id");
            await().atMost(PATIENCE).until(() -> site.log().contains("will be tried again"));
            assertThat(site.log()).contains("StorageFullException");
            Files.delete(filler);
            person.waitUntil(id, "ready", PATIENCE);
            NothingLost.on(site);
        }
    }

    /** Writes a file that leaves so many bytes of its disk. */
    private static Path fill(Path filler, long left) throws IOException {
        var folder = filler.getParent();
        try (var out = Files.newOutputStream(filler)) {
            long size = Files.getFileStore(folder).getUsableSpace() - left;
            var block = new byte[1 << 12];
            for (long written = 0; written + block.length <= size; written += block.length) {
                out.write(block);
            }
        }
        return filler;
    }
}
