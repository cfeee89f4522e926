package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class UploadIntegrationTests {

    private static final byte[] FILM = Films.film(3_000_000);

    private static final String BINARY = "\u0000\u0001binary";
    private static final String END = "--boundary--\r\n";

    @LocalServerPort int port;
    @Autowired Intake intake;
    @Autowired MediaStore store;
    @Autowired JdbcClient database;

    private SiteClient client;

    @BeforeEach
    void signIn() {
        client = SiteClient.user(port);
    }

    @Test
    void aFileIsStoredByteByByte() throws IOException, NoSuchAlgorithmException {
        var answer = upload("film.mp4", FILM);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = new MediaId(answer.field("id"));
        assertThat(answer.header("Location")).isEqualTo("/api/v1/media/" + id);
        var original = intake.original(id).orElseThrow();
        assertThat(original.fileName()).isEqualTo("film.mp4");
        assertThat(original.size()).isEqualTo(FILM.length);
        assertThat(original.sha256())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(FILM)));
        try (var stored = store.open(original.key(), 0, FILM.length)) {
            assertThat(stored.readAllBytes()).isEqualTo(FILM);
        }
        assertThat(usedBytes()).isEqualTo(FILM.length);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9/film.mp4",
        "http://localhost:9/film.mp4",
        "http://[::1]:9/film.mp4",
        "http://[::ffff:127.0.0.1]:9/film.mp4",
        "http://0x7f.1:9/film.mp4",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/film.mp4",
        "http://user:secret@example.com/film.mp4",
        "file:///etc/passwd",
        "ftp://example.com/film.mp4",
        "film.mp4",
    })
    void nothingIsFetchedFromBehindTheWalls(String url) {
        var answer = client.post("/api/v1/uploads/pull", Map.of("url", url));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.field("code")).isIn("pull_refused", "pull_failed");
        assertThat(usedBytes()).isZero();
    }

    @Test
    void theUploadExistsWhileItsBytesArrive() throws IOException {
        try (var upload = SlowUpload.begin(client, "film.mp4", FILM.length)) {
            upload.send(Films.start(FILM, 5_000));
            var id = onlyUpload();

            assertThat(client.get("/api/v1/media/" + id).field("status")).isEqualTo("uploading");
            assertThat(intake.original(id)).isEmpty();
            assertThat(usedBytes()).isGreaterThanOrEqualTo(FILM.length);

            upload.send(Films.rest(FILM, 5_000));
            upload.finish();
            assertThat(upload.answer()).startsWith("HTTP/1.1 201").contains(id.value());
            assertThat(intake.original(id)).isPresent();
            assertThat(usedBytes()).isEqualTo(FILM.length);
        }
    }

    @Test
    void fieldsBeforeAndAfterTheFileAreApplied() {
        var answer =
                send(
                        part("name=\"title\"", "Before")
                                + part("name=\"description\"", "Said before")
                                + part("name=\"file\"; filename=\"film.mp4\"", BINARY)
                                + part("name=\"title\"", "After")
                                + part("name=\"visibility\"", "team")
                                + END);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var media = client.get(answer.header("Location"));
        assertThat(media.field("title")).isEqualTo("After");
        assertThat(media.field("description")).isEqualTo("Said before");
        assertThat(media.field("visibility")).isEqualTo("team");
        assertThat(media.field("fileName")).isEqualTo("film.mp4");
    }

    @Test
    void aFieldThatTheCatalogRefusesRefusesTheUpload() {
        var file = part("name=\"file\"; filename=\"film.mp4\"", BINARY);
        var field = part("name=\"visibility\"", "everyone");

        assertRefused(send(field + file + END), 422, "invalid_request");
        assertRefused(send(file + field + END), 422, "invalid_request");
    }

    @Test
    void aConnectionThatBreaksLeavesNothing() throws IOException {
        MediaId id;
        try (var upload = SlowUpload.begin(client, "film.mp4", FILM.length)) {
            upload.send(Films.start(FILM, 1_000_000));
            id = onlyUpload();
        }

        await().untilAsserted(() -> assertNothingIsLeft(id));
    }

    @Test
    void anUploadWhoseMediaIsDeletedEnds() throws IOException {
        try (var upload = SlowUpload.begin(client, "film.mp4", FILM.length)) {
            upload.send(Films.start(FILM, 1_000_000));
            var id = onlyUpload();
            intake.discard(id);
            upload.send(Films.rest(FILM, 1_000_000));
            upload.finish();

            assertThat(upload.answer()).startsWith("HTTP/1.1 409").contains("upload_cancelled");
            assertNothingIsLeft(id);
        }
    }

    @Test
    void anOriginalCanBeDiscarded() {
        var id = new MediaId(upload("film.mp4", FILM).field("id"));

        intake.discard(id);
        intake.discard(id);

        assertNoBytesAreLeft(id);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(upload("film.mp4", new byte[0]), 422, "empty_file");
    }

    @ParameterizedTest
    @CsvSource({
        "film.mp4, '<!doctype html><script>alert(1)</script>'",
        "film.mp4, 'ffconcat version 1.0'",
        "film.mp4, '#EXTM3U'",
        "film.svg, '<svg xmlns=\"http://www.w3.org/2000/svg\"/>'"
    })
    void whatIsNotMediaIsRefusedUnderAnyName(String name, String content) {
        var answer = upload(name, content.getBytes(StandardCharsets.UTF_8));

        assertRefused(answer, 415, "unsupported_media_type");
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        var answer = send(part("name=\"title\"", "x") + END);

        assertRefused(answer, 422, "invalid_request");
        assertThat(answer.field("errors.0.field")).isEqualTo("file");
    }

    @Test
    void aFormWithTwoFilesIsRefused() {
        var file = part("name=\"file\"", BINARY);

        assertRefused(send(file + file + END), 422, "invalid_request");
    }

    @Test
    void aFormOfFiftyOnePartsIsRefused() {
        var part = part("name=\"x\"", "x");

        assertRefused(send(part.repeat(51) + END), 422, "invalid_request");
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertRefused(send("this is no form"), 400, "malformed_request");
        assertRefused(send("--boundary\r\nthis is no form"), 400, "malformed_request");
    }

    @Test
    void aNameIsOnlyALabel() {
        var answer = upload("../../etc/\u202epa%03dsswd", FILM);

        var original = intake.original(new MediaId(answer.field("id"))).orElseThrow();
        assertThat(original.fileName()).isEqualTo("pa%03dsswd");
        assertThat(original.key()).isEqualTo("originals/%s/source".formatted(original.id()));
    }

    @Test
    void aDeclaredSizeBeyondTheLimitIsRefusedBeforeItIsRead() throws IOException {
        try (var upload = SlowUpload.begin(client, "film.mp4", 30L << 30)) {
            assertThat(upload.statusLine()).startsWith("HTTP/1.1 413");
            assertThat(upload.answer()).contains("upload_too_large");
        }
    }

    @Test
    void nobodyUploadsWithoutSigningIn() {
        var answer =
                SiteClient.anonymous(port)
                        .upload("film.mp4", BodyPublishers.ofByteArray(FILM), Map.of());

        assertThat(answer.status()).isEqualTo(401);
    }

    private Answer upload(String name, byte[] content) {
        return client.upload(name, BodyPublishers.ofByteArray(content), Map.of());
    }

    private Answer send(String form) {
        return client.send(
                "POST",
                "/api/v1/uploads",
                BodyPublishers.ofString(form),
                "Content-Type",
                "multipart/form-data; boundary=boundary");
    }

    private static String part(String disposition, String content) {
        return "--boundary\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
                .formatted(disposition, content);
    }

    private void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(client.get("/api/v1/media?owner=me").json().at("/items").size()).isZero();
        assertThat(uploads()).isEmpty();
        assertThat(usedBytes()).isZero();
    }

    private void assertNothingIsLeft(MediaId id) {
        assertNoBytesAreLeft(id);
        assertThat(client.get("/api/v1/media/" + id).status()).isEqualTo(404);
    }

    private void assertNoBytesAreLeft(MediaId id) {
        assertThat(uploads()).isEmpty();
        assertThat(usedBytes()).isZero();
        assertThat(store.find(Intake.keyOf(id))).isEmpty();
    }

    private MediaId onlyUpload() {
        await().until(() -> uploads().size() == 1);
        return uploads().getFirst();
    }

    private List<MediaId> uploads() {
        return database.sql("select id from uploads where owner = ?")
                .param(UUID.fromString(client.id()))
                .query((row, _) -> new MediaId(row.getString("id")))
                .list();
    }

    private long usedBytes() {
        return client.get("/api/v1/users/me").json().at("/usage/bytes").longValue();
    }
}
