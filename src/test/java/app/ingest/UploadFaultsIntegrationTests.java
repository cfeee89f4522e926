package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.FaultPoint;
import app.testing.Nodes;
import app.testing.NothingLost;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a client of tus has to do after a fault: ask how far it was, and go on. */
@Tag("faults")
class UploadFaultsIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/big-buck-bunny-480p-30s.mp4");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir Path folder;

    private byte[] film;

    @BeforeEach
    void read() throws IOException {
        film = Files.readAllBytes(FILE);
    }

    @Test
    void aKillBeforeTheCommitCostsAQuestion() {
        SiteClient person;
        String path;
        try (var site = SiteProcess.launchUntil(FaultPoint.BEFORE_THE_COMMIT, folder)) {
            site.awaitAnswer();
            person = SiteClient.user(port(site));
            var tus = new TusClient(person);
            path = tus.begin(film.length);
            assertThat(breaksOff(tus, path)).isTrue();
            site.awaitKill();
        }
        try (var site = SiteProcess.start(folder)) {
            var again =
                    SiteClient.anonymous(port(site)).signIn(person.email(), SiteClient.PASSWORD);
            assertThat(new TusClient(again).offset(path)).isEqualTo(film.length);
            assertReady(again, path);
            NothingLost.on(site);
        }
    }

    @Test
    void anOutageOfTheDatabaseIsSatOut() throws Exception {
        try (var nodes = Nodes.start(folder)) {
            var site = nodes.whole();
            var person = SiteClient.user(port(site));
            var path = new TusClient(person).begin(film.length);
            try (var patch = SlowPatch.begin(person, path, 0, film.length);
                    var form = SlowUpload.begin(person, "film.mp4", film.length)) {
                patch.send(Films.start(film, 1_000_000));
                form.send(Films.start(film, 1_000_000));
                await().atMost(PATIENCE).until(() -> media(person).size() == 2);
                var both = media(person);
                nodes.database().stop();
                int sent = 1_000_000;
                while (!both.stream().allMatch(id -> satOut(site, id))) {
                    var more = Films.rest(Films.start(film, sent + 1000), sent);
                    patch.send(more);
                    form.send(more);
                    sent += more.length;
                    Thread.sleep(200);
                }
                nodes.database().startAgain();
                patch.send(Films.rest(film, sent));
                form.send(Films.rest(film, sent));
                form.finish();
                assertThat(patch.answer()).startsWith("HTTP/1.1 204");
                assertThat(form.statusLine()).startsWith("HTTP/1.1 201");
            }
            assertReady(person, path);
            NothingLost.on(site);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskKeepsWhatCame() throws IOException {
        var incoming = Files.createDirectories(folder.resolve("incoming"));
        try (var site =
                SiteProcess.startWithDisk(
                        incoming, "6m", folder, "--marquee.storage.min-free-bytes=0")) {
            var person = SiteClient.user(port(site));
            var tus = new TusClient(person);
            var path = tus.begin(film.length);
            var filler = Files.write(site.inside(incoming).resolve("filler"), new byte[4_000_000]);

            var refused = tus.patch(path, 0, film);

            assertThat(refused.status()).as(refused.toString()).isEqualTo(507);
            long kept = tus.offset(path);
            assertThat(kept).isBetween(1L, film.length - 1L);
            Files.delete(filler);
            assertThat(tus.patch(path, kept, Films.rest(film, (int) kept)).status()).isEqualTo(204);
            assertReady(person, path);
            NothingLost.on(site);
        }
    }

    private static List<String> media(SiteClient person) {
        return person.get("/api/v1/media?owner=me")
                .json()
                .get("items")
                .valueStream()
                .map(media -> media.get("id").asString())
                .toList();
    }

    private static boolean satOut(SiteProcess site, String upload) {
        return site.log().contains("upload " + upload + " goes on");
    }

    private boolean breaksOff(TusClient tus, String path) {
        try {
            tus.patch(path, 0, film);
            return false;
        } catch (UncheckedIOException _) {
            return true;
        }
    }

    private void assertReady(SiteClient person, String path) {
        var media = "/api/v1/media/" + TusFiles.id(path);
        person.waitUntil(TusFiles.id(path).value(), "ready", PATIENCE);
        assertThat(person.get(media + "/original").body()).isEqualTo(film);
    }

    private static int port(SiteProcess site) {
        return site.url("/").getPort();
    }
}
