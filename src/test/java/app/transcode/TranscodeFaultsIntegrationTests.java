package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.testing.SiteTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes wrong is told, tried again where that helps, and leaves nothing behind. */
@SiteTest
class TranscodeFaultsIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LONG = "big-buck-bunny-480p-30s.mp4";

    @Autowired MediaStore store;
    @Autowired JdbcClient database;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired Transcoding transcoding;
    @Autowired TranscodeSettings settings;

    private Originals originals;

    @BeforeEach
    void setUp() {
        originals = new Originals(store, database, events, transaction);
    }

    @Test
    void aDamagedVideoFailsSoonAndOnce() {
        var id = originals.upload(Originals.sample("invalid-bitstream.webm"));
        originals.awaitEnd(id, Duration.ofSeconds(10));
        assertFailed(id, "damaged_file");
        assertThat(originals.column(id, "round")).isEqualTo("1");
    }

    @Test
    void noiseIsNoMedia() {
        var noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        var id = originals.upload(noise);
        originals.awaitEnd(id, Duration.ofSeconds(10));
        assertFailed(id, "not_media");
    }

    @Test
    void aRetryIsANewRound() {
        var id = originals.upload(Originals.sample("invalid-bitstream.webm"));
        originals.awaitEnd(id, PATIENCE);
        assertThat(transcoding.retry(id)).isTrue();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(originals.column(id, "round")).isEqualTo("2"));
        originals.awaitEnd(id, PATIENCE);
        assertFailed(id, "damaged_file");
    }

    @Test
    void onlyFailuresAreRetried() {
        assertThat(transcoding.retry(MediaId.random())).isFalse();
    }

    @Test
    void aJobStartsAtOnceOnItsNode() {
        var id = originals.upload(Originals.sample("bear.flac"));
        // JobRunr's own look at the queue would take up to five seconds.
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMillis(2500))
                .until(() -> !List.of("", "queued").contains(originals.state(id)));
        originals.awaitEnd(id, PATIENCE);
    }

    @Test
    void cancellingStopsEverythingAndLeavesNothing() throws IOException {
        var id = originals.upload(Originals.sample(LONG));
        var encoder = awaitEncoder(id);
        transcoding.cancel(id);
        await().atMost(Duration.ofSeconds(2)).until(() -> !encoder.isAlive());
        assertThat(originals.state(id)).isEmpty();
        assertThat(transcoding.presentation(id)).isEmpty();
        await().atMost(Duration.ofSeconds(5)).until(() -> workFolders(id).isEmpty());
        assertThat(streams(id)).isEmpty();
        transcoding.cancel(id);
    }

    @Test
    void aKilledEncoderIsTriedAgain() throws IOException {
        var id = originals.upload(Originals.sample(LONG));
        awaitEncoder(id).destroyForcibly();
        originals.awaitEnd(id, PATIENCE);
        assertThat(originals.state(id)).isEqualTo("ready");
        assertThat(originals.column(id, "round")).isEqualTo("1");
        assertThat(streams(id)).allMatch(key -> key.startsWith("streams/" + id + "/1/"));
        // A first poster stood for it in the meantime, under another address.
        assertThat(streams(id))
                .contains("streams/%s/1/poster-first.jpg".formatted(id))
                .contains("streams/%s/1/poster.jpg".formatted(id));
        assertThat(transcoding.presentation(id).orElseThrow().poster()).isEqualTo("poster.jpg");
        await().atMost(PATIENCE).until(() -> workFolders(id).isEmpty());
    }

    @Test
    void aMediaWhoseJobVanishedIsTakenUpAgain() {
        var id = originals.upload(Originals.sample("bear.flac"));
        originals.awaitEnd(id, PATIENCE);
        database.sql(
                        """
                        update transcode set state = 'queued', requested_at = now() - interval '1 hour'
                        where media_id = ?
                        """)
                .param(id.value())
                .update();
        await().atMost(settings.lostJobsInterval().plusSeconds(60))
                .until(() -> originals.state(id).equals("ready"));
    }

    private void assertFailed(MediaId id, String code) {
        assertThat(originals.column(id, "failure_code")).isEqualTo(code);
        assertThat(originals.state(id)).isEqualTo("failed");
        assertThat(originals.column(id, "failure")).endsWith(".");
        assertThat(streams(id)).isEmpty();
    }

    /** Waits until FFmpeg encodes a media, and gives its process. */
    private ProcessHandle awaitEncoder(MediaId id) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () ->
                                originals.column(id, "stage").equals("encoding")
                                        && Double.parseDouble(originals.column(id, "progress"))
                                                > 0.02);
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(id.value()))
                .filter(process -> process.info().command().orElse("").contains("ffmpeg"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> streams(MediaId id) {
        var keys = new ArrayList<String>();
        store.list("streams/" + id + "/", object -> keys.add(object.key()));
        return keys;
    }

    private List<String> workFolders(MediaId id) throws IOException {
        try (var folders = Files.list(settings.workDir())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith(id.value()))
                    .toList();
        }
    }
}
