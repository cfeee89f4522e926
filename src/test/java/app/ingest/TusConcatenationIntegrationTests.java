package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaStore;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class TusConcatenationIntegrationTests {

    private static final byte[] FILM = Films.film(90_000);

    @LocalServerPort int port;
    @Autowired Intake intake;
    @Autowired MediaStore store;

    private SiteClient client;
    private TusClient tus;

    @BeforeEach
    void signIn() {
        client = SiteClient.user(port);
        tus = new TusClient(client);
    }

    @Test
    void partsBecomeOneFile() throws IOException {
        var first = part(Films.start(FILM, 50_000));
        var second = part(Films.rest(FILM, 50_000));
        assertThat(tus.head(first).header("Upload-Concat")).isEqualTo("partial");
        assertThat(client.get("/api/v1/media/" + TusFiles.id(first)).status()).isEqualTo(404);
        var title = TusClient.metadata(Map.of("title", "Of parts"));

        var answer =
                tus.create(
                        "Upload-Concat",
                        "final;%s http://localhost:1%s".formatted(first, second),
                        "Upload-Metadata",
                        title);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var path = answer.header("Location");
        var original = intake.original(TusFiles.id(path)).orElseThrow();
        try (var stored = store.open(original.key(), 0, original.size())) {
            assertThat(stored.readAllBytes()).isEqualTo(FILM);
        }
        assertThat(client.get("/api/v1/media/" + original.id()).field("title"))
                .isEqualTo("Of parts");
        var head = tus.head(path);
        assertThat(head.header("Upload-Concat")).isEqualTo("final;%s %s".formatted(first, second));
        assertThat(head.header("Upload-Length")).isEqualTo(Integer.toString(FILM.length));
        assertThat(tus.patch(path, FILM.length, new byte[1]).status()).isEqualTo(403);
        assertThat(tus.head(first).status()).isEqualTo(404);
        assertThat(client.get("/api/v1/users/me").json().at("/usage/bytes").longValue())
                .isEqualTo(FILM.length);
    }

    @Test
    void unfinishedForeignAndOrdinaryUploadsAreNoParts() {
        var whole = part(FILM);
        var unfinished = tus.begin(10, "Upload-Concat", "partial");
        var ordinary = tus.begin(10);
        var foreign = new TusClient(SiteClient.user(port)).begin(10, "Upload-Concat", "partial");

        for (var other : new String[] {unfinished, ordinary, foreign}) {
            var answer = tus.create("Upload-Concat", "final;" + whole + " " + other);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("parts_unusable");
        }
        assertThat(tus.offset(whole)).isEqualTo(FILM.length);
    }

    @Test
    void partsThatAreNoMediaTogetherAreRefusedAndStay() {
        var part = part("<!doctype html>".getBytes(StandardCharsets.UTF_8));

        var answer = tus.create("Upload-Concat", "final;" + part);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(tus.head(part).status()).isEqualTo(200);
    }

    @Test
    void aFinalUploadBringsNoBytesOfItsOwn() {
        assertThat(
                        tus.create("Upload-Concat", "final;" + part(FILM), "Upload-Length", "90000")
                                .status())
                .isEqualTo(400);
    }

    private String part(byte[] bytes) {
        var path = tus.begin(bytes.length, "Upload-Concat", "partial");
        assertThat(tus.patch(path, 0, bytes).status()).isEqualTo(204);
        return path;
    }
}
