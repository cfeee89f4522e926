package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A site is killed that receives files in each way; then it is started again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadCrashIntegrationTests {

    private static final byte[] FILM = Films.film(3_000_000);
    private static final byte[] LONG_FILM = Films.film(8_000_000);
    private static final byte[] NEXT_PART =
            "\r\n--boundary\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Duration WAIT = Duration.ofMinutes(1);

    @TempDir static Path dataFolder;

    private SiteProcess site;
    private String formUser = "";
    private String tusUser = "";
    private String path = "";
    private long told;

    @BeforeAll
    void kill() throws IOException {
        try (var first = start()) {
            int port = first.url("/").getPort();
            var client = SiteClient.user(port);
            formUser = client.email();
            var tusClient = SiteClient.user(port);
            tusUser = tusClient.email();
            path = new TusClient(tusClient).begin(LONG_FILM.length);
            sendByTus(tusClient, 0, 3_000_000).close();
            told = new TusClient(tusClient).offset(path);
            try (var half = SlowUpload.begin(client, "half.mp4", FILM.length);
                    var whole = SlowUpload.begin(client, "whole.mp4", 2L * FILM.length);
                    var _ = sendByTus(tusClient, (int) told, 7_000_000)) {
                half.send(Films.start(FILM, FILM.length / 2));
                whole.send(FILM);
                whole.send(NEXT_PART);
                await().atMost(WAIT)
                        .until(() -> mediaOf(client).size() == 2 && originals().size() == 1);
                first.kill9();
            }
        }
        site = start();
    }

    @AfterAll
    void end() {
        site.close();
    }

    @Test
    void whatCameInOneRequestLeavesNothing() throws IOException {
        var client = signIn(formUser);
        await().atMost(WAIT).until(() -> mediaOf(client).isEmpty());
        assertThat(storedFiles()).allMatch(file -> file.toString().contains(id()));
        assertThat(client.get("/api/v1/users/me").json().at("/usage/bytes").longValue()).isZero();
    }

    @Test
    void whatCameByTusGoesOnWhereItWas() throws IOException {
        var client = signIn(tusUser);
        var tus = new TusClient(client);
        long offset = tus.offset(path);
        assertThat(told).isEqualTo(3_000_000);
        assertThat(offset).isBetween(told, 7_000_000L);

        var answer = tus.patch(path, offset, Films.rest(LONG_FILM, (int) offset));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(client.get("/api/v1/media/" + id()).field("status")).isNotEqualTo("uploading");
        var stored = dataFolder.resolve("media").resolve(Intake.keyOf(TusFiles.id(path)));
        assertThat(TusFiles.sha256(Files.readAllBytes(stored)))
                .isEqualTo(TusFiles.sha256(LONG_FILM));
    }

    /** Begins a request for the rest of the file, and waits until so much of it is on the disk. */
    private SlowPatch sendByTus(SiteClient client, int from, int to) throws IOException {
        var staged = dataFolder.resolve("incoming").resolve(id());
        var patch = SlowPatch.begin(client, path, from, LONG_FILM.length - from);
        patch.send(Films.rest(Films.start(LONG_FILM, to), from));
        await().atMost(WAIT).until(() -> Files.exists(staged) && Files.size(staged) == to);
        return patch;
    }

    private SiteClient signIn(String email) {
        return SiteClient.anonymous(site.url("/").getPort()).signIn(email, SiteClient.PASSWORD);
    }

    private SiteProcess start() {
        return SiteProcess.start(
                dataFolder,
                "--marquee.ingest.heartbeat=500ms",
                "--marquee.ingest.tus.checkpoint=100ms");
    }

    private String id() {
        return TusFiles.id(path).value();
    }

    private static List<String> mediaOf(SiteClient client) {
        return client.get("/api/v1/media?owner=me")
                .json()
                .at("/items")
                .valueStream()
                .map(media -> media.get("status").asString())
                .toList();
    }

    private List<Path> originals() throws IOException {
        return storedFiles().stream().filter(file -> file.endsWith("source")).toList();
    }

    /** But for the locks of running processes. */
    private List<Path> storedFiles() throws IOException {
        try (var files = Files.walk(dataFolder.resolve("media"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .toList();
        }
    }
}
