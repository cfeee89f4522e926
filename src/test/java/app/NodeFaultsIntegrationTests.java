package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.Answer;
import app.testing.LedgerTrail;
import app.testing.Nodes;
import app.testing.NothingLost;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    void theWorkOfAKilledWorkerGoesToAnotherAndIsRecordedOnce() {
        try (var nodes = Nodes.start(folder)) {
            var web = nodes.web();
            var person = SiteClient.user(web.url("/").getPort());
            var trail = LedgerTrail.of(nodes.database().client());
            var victim = nodes.worker();
            var heir = nodes.worker();
            var id = person.upload(FILM, Map.of("title", "Film")).field("id");
            await().atMost(PATIENCE)
                    .until(() -> progress(person, id) > 0.1 && works(victim) && works(heir));
            victim.kill9();
            var killed = Instant.now();
            var ready = person.waitUntil(id, "ready", PATIENCE);
            NothingLost.on(web);
            assertRecordedOnce(trail, id);
            assertThat(trail.segments(id)).containsAll(listed(person, ready));
            var again = trail.steps(id).stream().filter(LedgerTrail.Step::repeated).toList();
            assertThat(again).as("what was taken up once more").isNotEmpty();
            System.out.printf(
                    "First taken up after %d ms, the work of the killed one after %d ms%n",
                    trail.pickup(id).toMillis(),
                    Duration.between(killed, again.getFirst().at()).toMillis());
        }
    }

    /** Each segment, and the end of each task. */
    private static void assertRecordedOnce(LedgerTrail trail, String id) {
        assertThat(trail.segments(id))
                .extracting(file -> file.replaceFirst("-[^-]*$", "")) // its track and number
                .isNotEmpty()
                .doesNotHaveDuplicates();
        var tasks = trail.steps(id).stream().map(LedgerTrail.Step::name).distinct().toList();
        assertThat(trail.steps(id))
                .filteredOn(step -> step.state().equals("done"))
                .extracting(LedgerTrail.Step::name)
                .containsExactlyInAnyOrderElementsOf(tasks);
    }

    /** The segments that the playlists of a media name. */
    private static List<String> listed(SiteClient person, Answer media) {
        var master = media.field("playback.hls");
        var files = new ArrayList<String>();
        for (var playlist : (Iterable<String>) uris(person, master)::iterator) {
            var track = playlist.replaceFirst("/.*", "");
            uris(person, master.replace("master.m3u8", playlist))
                    .map(name -> track + "/" + name)
                    .forEach(files::add);
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    /** What a playlist names on lines of their own: renditions, or segments. */
    private static Stream<String> uris(SiteClient person, String playlist) {
        return person.get(playlist).text().lines().filter(line -> !line.startsWith("#"));
    }

    @Test
    void aDatabaseThatIsAwayForFortySecondsStopsNothingForGood() throws InterruptedException {
        try (var nodes = Nodes.start(folder)) {
            var web = nodes.web();
            var person = SiteClient.user(web.url("/").getPort());
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
            NothingLost.on(web);
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
            var web = nodes.web();
            var person = SiteClient.user(web.url("/").getPort());
            var sleeper = nodes.worker(hasty);
            var id = person.upload(FILM, Map.of("title", "Film")).field("id");
            await().atMost(PATIENCE).until(() -> progress(person, id) > 0.1 && works(sleeper));
            signal("STOP", sleeper);
            nodes.worker(hasty);
            var ready = person.waitUntil(id, "ready", PATIENCE);
            signal("CONT", sleeper);
            await().atMost(PATIENCE).until(() -> !works(sleeper));
            assertThat(sleeper.log()).contains("Was given away");
            NothingLost.on(web);
            assertThat(person.get("/api/v1/media/" + id).field("playback.hls"))
                    .isEqualTo(ready.field("playback.hls"));
        }
    }

    @Test
    void anEncoderThatHangsIsEndedAndItsWorkIsDoneAgain() throws Exception {
        try (var nodes = Nodes.start(folder)) {
            var web = nodes.web();
            var person = SiteClient.user(web.url("/").getPort());
            var worker = nodes.worker("--marquee.transcode.silence-limit=5s");
            var id = person.upload(FILM, Map.of("title", "Film")).field("id");
            await().atMost(PATIENCE).until(() -> progress(person, id) > 0.1 && works(worker));
            for (var encoder : encoders(worker).toList()) {
                kill("STOP", encoder.pid());
            }
            person.waitUntil(id, "ready", PATIENCE);
            NothingLost.on(web);
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
}
