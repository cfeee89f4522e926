package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ingest.staging.Staging;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class TusFaultsIntegrationTests {

    private static final byte[] FILM = Films.film(3_000_000);

    @LocalServerPort int port;
    @Autowired Intake intake;
    @Autowired MediaStore store;
    @Autowired UploadLedger ledger;
    @Autowired Staging staging;
    @Autowired TusSweep sweep;
    @Autowired Clock clock;
    @Autowired JdbcClient database;

    @Value("${marquee.data-dir}")
    Path dataFolder;

    private SiteClient client;
    private TusClient tus;

    @BeforeEach
    void signIn() {
        client = SiteClient.user(port);
        tus = new TusClient(client);
    }

    @Test
    void whatCameBeforeAResetIsKept() throws IOException {
        var path = tus.begin(FILM.length);
        try (var patch = SlowPatch.begin(client, path, 0, FILM.length)) {
            patch.send(Films.start(FILM, 1_000_000));
            await().atMost(Duration.ofMinutes(1)).until(() -> stagedBytes(path) == 1_000_000);
            patch.reset();
        }

        assertThat(tus.offset(path)).isEqualTo(1_000_000);
        assertThat(tus.patch(path, 1_000_000, Films.rest(FILM, 1_000_000)).status()).isEqualTo(204);
        assertStoredWhole(path);
    }

    @Test
    void aChunkWithAChecksumCountsAsAWholeOrNotAtAll() throws IOException {
        var path = tus.begin(FILM.length);
        assertThat(tus.patch(path, 0, Films.start(FILM, 500_000)).status()).isEqualTo(204);

        var wrong = tus.patch(path, 500_000, new byte[900_000], "Upload-Checksum", "md5 AAAA");

        assertThat(wrong.status()).isEqualTo(460);
        assertThat(tus.offset(path)).isEqualTo(500_000);
        assertThat(tus.patch(path, 500_000, Films.rest(FILM, 500_000)).status()).isEqualTo(204);
        assertStoredWhole(path);
    }

    @Test
    void aRequestTakesTheUploadFromOneThatHangs() throws IOException {
        var path = tus.begin(FILM.length);
        try (var dead = SlowPatch.begin(client, path, 0, FILM.length)) {
            dead.send(Films.start(FILM, 1_000_000));
            await().atMost(Duration.ofMinutes(1)).until(() -> stagedBytes(path) == 1_000_000);

            assertThat(tus.offset(path)).isEqualTo(1_000_000);
            assertThat(tus.patch(path, 1_000_000, Films.rest(FILM, 1_000_000)).status())
                    .isEqualTo(204);

            dead.send(new byte[2_000_000]);
            assertThat(dead.answer()).startsWith("HTTP/1.1 400").contains("upload_taken_over");
        }
        assertStoredWhole(path);
    }

    @Test
    void anUploadThatACrashKeptFromItsEndIsFinishedByTheNextQuestion() throws IOException {
        var path = tus.begin(FILM.length);
        var id = TusFiles.id(path);
        Files.write(staged(id), FILM);
        ledger.checkpoint(id, FILM.length, clock.instant().plusSeconds(60));

        assertThat(tus.offset(path)).isEqualTo(FILM.length);

        assertStoredWhole(path);
        assertThat(staging.find(id)).isEmpty();
    }

    @Test
    void anUploadThatACrashKeptFromItsLastRecordIsFinishedByTheSweep() throws IOException {
        var path = tus.begin(FILM.length);
        var id = TusFiles.id(path);
        store.put(Intake.keyOf(id), new ByteArrayInputStream(FILM));
        ledger.checkpoint(id, FILM.length, clock.instant().plusSeconds(60));

        sweep.sweep();

        assertStoredWhole(path);
    }

    @Test
    void bytesThatWereNeverRecordedDoNotCount() throws IOException {
        var path = tus.begin(FILM.length);
        var id = TusFiles.id(path);
        Files.write(staged(id), new byte[2_000_000]);
        ledger.checkpoint(id, 0, clock.instant().plusSeconds(60));

        assertThat(tus.patch(path, 0, FILM).status()).isEqualTo(204);

        assertStoredWhole(path);
    }

    @Test
    void anExpiredUploadIsSweptWithItsBytes() {
        var path = tus.begin(FILM.length);
        var id = TusFiles.id(path);
        tus.patch(path, 0, Films.start(FILM, 1_000_000));
        database.sql("update uploads set expires_at = now() - interval '1 second' where id = ?")
                .param(id.value())
                .update();

        sweep.sweep();

        assertThat(tus.head(path).status()).isEqualTo(404);
        assertThat(staging.find(id)).isEmpty();
        assertThat(client.get("/api/v1/media/" + id).status()).isEqualTo(404);
        assertThat(client.get("/api/v1/users/me").json().at("/usage/bytes").longValue()).isZero();
    }

    @Test
    void bytesOfNoUploadAreSwept() throws IOException {
        var nobodys = staged(MediaId.random());
        Files.write(nobodys, FILM);

        sweep.sweep();

        assertThat(nobodys).doesNotExist();
    }

    private Path staged(MediaId id) {
        return dataFolder.resolve("incoming").resolve(id.value());
    }

    private long stagedBytes(String path) throws IOException {
        var file = staged(TusFiles.id(path));
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private void assertStoredWhole(String path) throws IOException {
        var original = intake.original(TusFiles.id(path)).orElseThrow();
        assertThat(original.sha256()).isEqualTo(TusFiles.sha256(FILM));
        try (var stored = store.open(original.key(), 0, original.size())) {
            assertThat(stored.readAllBytes()).isEqualTo(FILM);
        }
    }
}
