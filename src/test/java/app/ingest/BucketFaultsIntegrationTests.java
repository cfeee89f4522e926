package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.Answer;
import app.testing.FaultPoint;
import app.testing.NothingLost;
import app.testing.S3Server;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A site is killed while files are on their way into its bucket. */
@Tag("faults")
class BucketFaultsIntegrationTests {

    private static final Path FILE = Path.of("src/test/resources/media/sample_edit_list.mp4");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PART = 5 << 20;

    @TempDir Path data;
    @TempDir Path bucket;

    private S3Server server;

    @BeforeEach
    void startServer() throws Exception {
        server = S3Server.start(bucket);
    }

    @AfterEach
    void stopServer() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(from = "WHILE_THE_BUCKET_COPIES", to = "BEFORE_THE_COPY_IS_RECORDED")
    void whatWasSentStraightToTheBucketGetsToItsPlace(FaultPoint point) throws Exception {
        var film = Files.readAllBytes(FILE);
        SiteClient person;
        Answer begun;
        try (var site = SiteProcess.launchUntil(point, data, settings())) {
            site.awaitAnswer();
            person = SiteClient.user(port(site));
            begun = DirectClient.begin(person, film.length, Map.of("title", "Straight"));
            complete(person, begun, DirectClient.send(begun, film));
            site.awaitKill();
        }
        try (var site = SiteProcess.start(data, settings())) {
            var again = signIn(site, person);
            var id = begun.field("id");
            again.waitUntil(id, "ready", PATIENCE);
            await().atMost(PATIENCE).until(() -> files("staging").isEmpty());
            assertThat(again.get("/api/v1/media/" + id + "/original").body()).isEqualTo(film);
            NothingLost.on(site);
        }
    }

    @Test
    void halfAnUploadInPartsLeavesNothingThatAnybodySees() throws Exception {
        SiteClient person;
        try (var site = SiteProcess.start(data, settings())) {
            person = SiteClient.user(port(site));
            try (var upload = SlowUpload.begin(person, "half.mp4", 4L * PART)) {
                upload.send(Films.film(2 * PART + 1000));
                await().atMost(PATIENCE).until(() -> bytes() >= PART);
                site.kill9();
            }
        }
        try (var site = SiteProcess.start(data, settings())) {
            var again = signIn(site, person);
            await().atMost(PATIENCE)
                    .until(() -> again.get("/api/v1/media").json().get("items").isEmpty());
            assertThat(again.get("/api/v1/users/me").json().at("/usage/bytes").longValue())
                    .isZero();
            NothingLost.on(site);
        }
    }

    /** Its answer may come too late for the client. */
    private static void complete(SiteClient person, Answer begun, List<Map<String, Object>> sent) {
        try {
            assertThat(DirectClient.complete(person, begun, sent).status()).isEqualTo(200);
        } catch (UncheckedIOException _) {
            // The site was killed meanwhile.
        }
    }

    private String[] settings() {
        return Stream.concat(
                        server.arguments().stream(),
                        Stream.of(
                                "--marquee.storage.s3.part-size=5MB",
                                "--marquee.ingest.heartbeat=500ms",
                                "--marquee.ingest.direct.sweep-interval=500ms",
                                "--marquee.ingest.direct.staging-grace=1s"))
                .toArray(String[]::new);
    }

    private List<Path> files(String folder) throws IOException {
        var root = bucket.resolve("marquee").resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Parts included, wherever the server keeps them. */
    private long bytes() throws IOException {
        try (var files = Files.walk(bucket)) {
            return files.map(Path::toFile).mapToLong(file -> file.length()).sum();
        }
    }

    private static SiteClient signIn(SiteProcess site, SiteClient person) {
        return SiteClient.anonymous(port(site)).signIn(person.email(), SiteClient.PASSWORD);
    }

    private static int port(SiteProcess site) {
        return site.url("/").getPort();
    }
}
