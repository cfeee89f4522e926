package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.Answer;
import app.testing.EventReader;
import app.testing.LedgerTrail;
import app.testing.Nodes;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One site of two processes: one that people talk to, and one that works for it. */
class SeveralNodesIntegrationTests {

    private static final Path FILM =
            Path.of("src/test/resources/media/big-buck-bunny-480p-30s.mp4");

    @TempDir static Path folder;

    private static Nodes nodes;
    private static SiteProcess web;
    private static SiteProcess worker;
    private static LedgerTrail trail;

    @BeforeAll
    static void start() {
        nodes = Nodes.start(folder);
        web = nodes.web();
        worker = nodes.worker();
        trail = LedgerTrail.of(nodes.database().client());
    }

    @AfterAll
    static void end() {
        nodes.close();
    }

    @Test
    void whatAWorkerMakesIsFollowedAndPlayedOnTheWebNode() throws InterruptedException {
        var person = SiteClient.user(web.url("/").getPort());
        try (var stream = new EventReader(person, "/api/v1/events")) {
            var id = person.upload(FILM, Map.of("title", "Film")).field("id");
            var events =
                    stream.until(
                            event -> event.field("status").equals("ready"), Duration.ofMinutes(4));
            var delays = delays(id, events);
            assertThat(delays).as("reports of the worker's progress").isNotEmpty();
            System.out.printf(
                    "Taken up after %d ms; %d reports of progress, the slowest after %d ms%n",
                    trail.pickup(id).toMillis(), delays.size(), Collections.max(delays).toMillis());
            var master = person.get(person.get("/api/v1/media/" + id).field("playback.hls"));
            assertThat(master.text()).contains("#EXTM3U", "RESOLUTION=854x480");
        }
        assertThat(web.log()).doesNotContain("is ready");
        assertThat(worker.log()).contains("is ready");
    }

    /** How long each step of the progress that the worker recorded took to who watches the web. */
    private static List<Duration> delays(String id, List<EventReader.Event> events) {
        return events.stream()
                .filter(event -> event.field("status").equals("processing"))
                .filter(event -> progress(event) > 0.02)
                .map(
                        event ->
                                trail.progressedTo(id, progress(event))
                                        .map(recorded -> Duration.between(recorded, event.at())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static double progress(EventReader.Event event) {
        return event.data().path("progress").doubleValue();
    }

    @Test
    void aDatabaseThatWasAwayForAMomentCostsNothingButTime() throws InterruptedException {
        var person = SiteClient.user(web.url("/").getPort());
        nodes.database().stop();
        Thread.sleep(6_000);
        nodes.database().startAgain();
        var song = Path.of("src/test/resources/media/bear.flac");
        var uploaded = new AtomicReference<Answer>();
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> {
                            uploaded.set(person.upload(song, Map.of("title", "Song")));
                            return uploaded.get().status() == 201;
                        });
        person.waitUntil(uploaded.get().field("id"), "ready");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/api/v1/site",
                "/api/v1/media",
                "/actuator/metrics",
                "/actuator/health/database",
                "/streams/x",
                "/jobs"
            })
    void aWorkerHasNothingForPeople(String path) {
        var nobody = SiteClient.anonymous(worker.url("/").getPort());
        assertThat(nobody.get(path, "Accept", "text/html, */*").status()).isEqualTo(404);
        assertThat(nobody.post(path, Map.of()).code()).isEqualTo("not_found");
    }

    @Test
    void aWorkerTellsItsHealth() {
        var nobody = SiteClient.anonymous(worker.url("/").getPort());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> nobody.get("/actuator/health").field("status").equals("UP"));
    }
}
