package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.users.AccountId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(
        properties = {
            "marquee.ingest.max-file-size=3MB",
            "marquee.ingest.max-field-size=1KB",
            "marquee.ingest.reservation=256KB",
            "marquee.ingest.heartbeat=200ms",
            "marquee.users.quota=5MB"
        })
class UploadLimitsIntegrationTests {

    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort int port;
    @Autowired Uploads uploads;
    @Autowired Intake intake;
    @Autowired MediaStore store;
    @Autowired JdbcClient database;
    @Autowired Clock clock;

    private SiteClient client;

    @BeforeEach
    void signIn() {
        client = SiteClient.user(port);
    }

    @Test
    void aFileOfTheLargestSizeIsTaken() {
        assertThat(upload(3 * MEGABYTE).status()).isEqualTo(201);
        assertThat(usedBytes()).isEqualTo(3 * MEGABYTE);
    }

    @Test
    void aLargerFileIsRefused() {
        assertRefused(upload(3 * MEGABYTE + 1), "upload_too_large");
        assertRefused(upload(withoutLength(3 * MEGABYTE + 1)), "upload_too_large");
        assertThat(usedBytes()).isZero();
    }

    @Test
    void aClientThatIsStillSendingGetsItsAnswer() {
        assertRefused(upload(50 * MEGABYTE), "upload_too_large");
        assertRefused(upload(withoutLength(50 * MEGABYTE)), "upload_too_large");
    }

    @Test
    void aQuotaCanBeFilledToTheLastByte() {
        assertThat(upload(3 * MEGABYTE).status()).isEqualTo(201);
        assertThat(upload(withoutLength(2 * MEGABYTE)).status()).isEqualTo(201);

        assertThat(usedBytes()).isEqualTo(5 * MEGABYTE);
        assertRefused(upload(100), "quota_exceeded");
        assertThat(usedBytes()).isEqualTo(5 * MEGABYTE);
    }

    @Test
    void aFileThatNeedsMoreThanTheQuotaHasIsRefused() {
        assertThat(upload(3 * MEGABYTE).status()).isEqualTo(201);

        assertRefused(upload(2 * MEGABYTE + 1), "quota_exceeded");
        assertRefused(upload(withoutLength(2 * MEGABYTE + 1)), "quota_exceeded");
        assertThat(usedBytes()).isEqualTo(3 * MEGABYTE);
    }

    @Test
    void parallelUploadsDoNotOverrunAQuotaTogether() throws Exception {
        Callable<Answer> known = () -> upload(MEGABYTE);
        Callable<Answer> unknown = () -> upload(withoutLength(MEGABYTE));

        var answers =
                inParallel(List.of(known, unknown, known, unknown, known, unknown, known, unknown));

        long taken = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("quota_exceeded"));
        assertThat(taken).isBetween(1L, 5L);
        assertThat(usedBytes()).isEqualTo(taken * MEGABYTE);
    }

    @Test
    void parallelResumableUploadsDoNotOverrunAQuotaTogether() throws Exception {
        var tus = new TusClient(client);
        Callable<Answer> known = () -> tus.create("Upload-Length", Integer.toString(MEGABYTE));
        var answers = inParallel(List.of(known, known, known, known, known, known, known, known));

        long begun = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(begun).isEqualTo(5);
        assertThat(usedBytes()).isEqualTo(5 * MEGABYTE);
        assertRefused(tus.create("Upload-Length", "1"), "quota_exceeded");
        assertRefused(
                tus.create("Upload-Length", Integer.toString(4 * MEGABYTE)), "upload_too_large");
    }

    @Test
    void aResumableUploadOfUnknownLengthEndsWhereTheQuotaDoes() {
        var tus = new TusClient(client);
        assertThat(upload(3 * MEGABYTE).status()).isEqualTo(201);
        var path = tus.create("Upload-Defer-Length", "1").header("Location");

        assertRefused(tus.patch(path, 0, Films.film(3 * MEGABYTE)), "quota_exceeded");
        assertThat(usedBytes()).isLessThanOrEqualTo(5 * MEGABYTE);
        assertRefused(
                tus.patch(path, tus.offset(path), new byte[0], "Upload-Length", "2500000"),
                "quota_exceeded");
    }

    @Test
    void roomComesBackWhenAnOriginalIsDiscarded() {
        var id = new MediaId(upload(3 * MEGABYTE).field("id"));

        intake.discard(id);

        assertThat(usedBytes()).isZero();
    }

    @Test
    void whatADeadProcessLeftBehindIsDiscarded() throws IOException {
        var id = MediaId.random();
        var owner = new AccountId(UUID.fromString(client.id()));
        store.put(Intake.keyOf(id), new ByteArrayInputStream(Films.film(100)));
        uploads.add(
                new NewUpload(id, owner, "multipart", "film.mp4", UploadDetails.NONE, null),
                clock.instant(),
                clock.instant());

        await().untilAsserted(() -> assertThat(uploads.lock(id)).isEmpty());
        assertThat(store.find(Intake.keyOf(id))).isEmpty();
    }

    @Test
    void anUploadThatStallsIsNotTakenForDead() throws Exception {
        var film = Films.film(MEGABYTE);
        try (var upload = SlowUpload.begin(client, "film.mp4", film.length)) {
            upload.send(Films.start(film, 10_000));
            Thread.sleep(Duration.ofSeconds(2));
            upload.send(Films.rest(film, 10_000));
            upload.finish();

            assertThat(upload.answer()).startsWith("HTTP/1.1 201");
        }
    }

    private Answer upload(int size) {
        return upload(BodyPublishers.ofByteArray(Films.film(size)));
    }

    private Answer upload(BodyPublisher content) {
        return client.upload("film.mp4", content, Map.of());
    }

    /** Sent in chunks, so that the server cannot know how many bytes come. */
    private static BodyPublisher withoutLength(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(Films.film(size)));
    }

    private static <T> List<T> inParallel(List<Callable<T>> calls)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(calls);
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo(code);
    }

    private long usedBytes() {
        return client.get("/api/v1/users/me").json().at("/usage/bytes").longValue();
    }
}
