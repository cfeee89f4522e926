package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.Nodes;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other nodes do when one dies, and all of them when the database is away for long. */
@Tag("faults")
class NodeFaultsIntegrationTests {

    private static final Path FILM =
            Path.of("src/test/resources/media/big-buck-bunny-480p-30s.mp4");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir Path folder;

    @Test
    void theWorkOfAKilledWorkerGoesToAnother() {
        try (var nodes = Nodes.start(folder)) {
            var person = SiteClient.user(nodes.web().url("/").getPort());
            var one = nodes.worker();
            var other = nodes.worker();
            var id = person.upload(FILM, Map.of("title", "Film")).field("id");
            await().atMost(PATIENCE).until(() -> progress(person, id) > 0.1);
            var victim = works(one) ? one : other;
            var heir = victim == one ? other : one;
            victim.kill9();
            long killed = System.nanoTime();
            await().atMost(PATIENCE).until(() -> works(heir));
            System.out.printf(
                    "Taken up %d s after the kill%n",
                    Duration.ofNanos(System.nanoTime() - killed).toSeconds());
            person.waitUntil(id, "ready", PATIENCE);
            assertNothingLost(person);
        }
    }

    @Test
    void aDatabaseThatIsAwayForFortySecondsStopsNothingForGood() throws InterruptedException {
        try (var nodes = Nodes.start(folder)) {
            var person = SiteClient.user(nodes.web().url("/").getPort());
            var worker = nodes.worker();
            var first = person.upload(FILM, Map.of("title", "Before")).field("id");
            await().atMost(PATIENCE).until(() -> works(worker));
            nodes.database().stop();
            Thread.sleep(40_000);
            nodes.database().startAgain();
            await().atMost(PATIENCE).until(() -> person.get("/api/v1/users/me").status() == 200);
            var second = person.upload(FILM, Map.of("title", "After")).field("id");
            person.waitUntil(first, "ready", PATIENCE);
            person.waitUntil(second, "ready", PATIENCE);
            assertNothingLost(person);
        }
    }

    @Test
    void aWorkerThatSleptThroughItsLeaseLosesWhatItMade() throws Exception {
        String[] hasty = {
            "--marquee.transcode.lease=10s",
            "--marquee.transcode.jobs.heartbeat=1s",
            "--marquee.transcode.lost-jobs-interval=5s"
        };
        try (var nodes = Nodes.start(folder)) {
            var person = SiteClient.user(nodes.web().url("/").getPort());
            var sleeper = nodes.worker(hasty);
            var id = person.upload(FILM, Map.of("title", "Film")).field("id");
            await().atMost(PATIENCE).until(() -> progress(person, id) > 0.1 && works(sleeper));
            signal("STOP", sleeper);
            nodes.worker(hasty);
            var ready = person.waitUntil(id, "ready", PATIENCE);
            signal("CONT", sleeper);
            await().atMost(PATIENCE).until(() -> !works(sleeper));
            assertThat(sleeper.log()).contains("Was given away");
            assertNothingLost(person);
            assertThat(person.get("/api/v1/media/" + id).field("playback.hls"))
                    .isEqualTo(ready.field("playback.hls"));
        }
    }

    @Test
    void anEncoderThatHangsIsEndedAndItsWorkIsDoneAgain() throws Exception {
        try (var nodes = Nodes.start(folder)) {
            var person = SiteClient.user(nodes.web().url("/").getPort());
            var worker = nodes.worker("--marquee.transcode.silence-limit=5s");
            var id = person.upload(FILM, Map.of("title", "Film")).field("id");
            await().atMost(PATIENCE).until(() -> progress(person, id) > 0.1 && works(worker));
            for (var encoder : encoders(worker).toList()) {
                kill("STOP", encoder.pid());
            }
            person.waitUntil(id, "ready", PATIENCE);
            assertNothingLost(person);
        }
    }

    private static void signal(String name, SiteProcess node) throws Exception {
        kill(name, node.process().pid());
    }

    private static void kill(String signal, long pid) throws Exception {
        var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).inheritIO();
        assertThat(kill.start().waitFor()).isZero();
    }

    /** Whether FFmpeg runs there. */
    private static boolean works(SiteProcess node) {
        return encoders(node).findAny().isPresent();
    }

    private static Stream<ProcessHandle> encoders(SiteProcess node) {
        return node.process()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("ffmpeg"));
    }

    private static double progress(SiteClient client, String id) {
        return client.get("/api/v1/media/" + id).json().path("progress").asDouble(0);
    }

    private static void assertNothingLost(SiteClient person) {
        var admin = SiteClient.admin(person.uri("/").getPort());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () ->
                                assertThat(
                                                admin.post(
                                                                "/api/v1/admin/fsck?hashes=true"
                                                                        + "&decode=true")
                                                        .json()
                                                        .get("findings"))
                                        .isEmpty());
    }
}
