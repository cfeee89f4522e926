package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** POST: the extensions creation, creation-with-upload and creation-defer-length. */
@SiteTest
class TusCreationIntegrationTests {

    private static final byte[] FILM = Films.film(100_000);

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired Intake intake;

    private SiteClient client;
    private TusClient tus;

    @BeforeEach
    void signIn() {
        client = SiteClient.user(port);
        tus = new TusClient(client);
    }

    @Test
    void metadataDescribesTheMedia() {
        var path =
                tus.begin(
                        10,
                        "Upload-Metadata",
                        TusClient.metadata(
                                Map.of(
                                        "filename", "../../film.mp4",
                                        "title", "Größe",
                                        "description", "Long",
                                        "visibility", "team")));

        var media = media(path);
        assertThat(media.field("title")).isEqualTo("Größe");
        assertThat(media.field("description")).isEqualTo("Long");
        assertThat(media.field("visibility")).isEqualTo("team");
        assertThat(media.field("fileName")).isEqualTo("film.mp4");
    }

    @Test
    void firstBytesMayComeWithTheCreation() {
        var answer =
                tus.create(
                        Films.start(FILM, 30_000),
                        "Upload-Length",
                        Integer.toString(FILM.length),
                        "Content-Type",
                        "application/offset+octet-stream");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Upload-Offset")).isEqualTo("30000");
        assertThat(tus.offset(answer.header("Location"))).isEqualTo(30_000);
    }

    @Test
    void theLengthMayBeToldLater() {
        var path = tus.create("Upload-Defer-Length", "1").header("Location");
        assertThat(tus.head(path).header("Upload-Defer-Length")).isEqualTo("1");
        assertThat(tus.head(path).header("Upload-Length")).isEmpty();

        assertThat(tus.patch(path, 0, Films.start(FILM, 60_000)).status()).isEqualTo(204);
        var length = Integer.toString(FILM.length);
        var last = tus.patch(path, 60_000, Films.rest(FILM, 60_000), "Upload-Length", length);

        assertThat(last.status()).as(last.text()).isEqualTo(204);
        assertThat(intake.original(TusFiles.id(path))).isPresent();
        assertThat(usedBytes()).isEqualTo(FILM.length);
    }

    @Test
    void theLengthCannotChange() {
        var path = tus.begin(FILM.length);

        TusFiles.assertRefused(
                tus.patch(path, 0, new byte[10], "Upload-Length", "5"), 400, "malformed_request");
    }

    @ParameterizedTest
    @CsvSource({
        "Upload-Length,       -1,          400, malformed_request",
        "Upload-Length,       many,        400, malformed_request",
        "Upload-Length,       0,           422, empty_file",
        "Upload-Length,       99999999999, 413, upload_too_large",
        "Upload-Defer-Length, 2,           400, malformed_request",
        "Upload-Concat,       final;x,     400, parts_unusable",
        "Upload-Concat,       some,        400, malformed_request",
        "X-Nothing,           1,           400, malformed_request",
        "Tus-Resumable,       0.2.2,       412, tus_version_unsupported"
    })
    void aCreationWithAWrongHeaderIsRefused(String name, String value, int status, String code) {
        var answer = tus.create(name, value);

        TusFiles.assertRefused(answer, status, code);
        assertThat(answer.header("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(uploads()).isZero();
    }

    private Answer media(String path) {
        return client.get("/api/v1/media/" + TusFiles.id(path));
    }

    private long uploads() {
        return database.sql("select count(*) from uploads where owner = ?")
                .param(UUID.fromString(client.id()))
                .query(Long.class)
                .single();
    }

    private long usedBytes() {
        return client.get("/api/v1/users/me").json().at("/usage/bytes").longValue();
    }
}
