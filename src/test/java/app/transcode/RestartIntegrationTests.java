package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.NothingLost;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash costs time, and nothing else. */
class RestartIntegrationTests {

    private static final Path FILM =
            Path.of("src/test/resources/media/big-buck-bunny-480p-30s.mp4");

    /** So that what a dead site held is taken up again soon. */
    private static final String[] HASTY = {
        "--marquee.transcode.lease=10s",
        "--marquee.transcode.jobs.heartbeat=1s",
        "--marquee.transcode.lost-jobs-interval=5s"
    };

    @TempDir Path data;

    @Test
    void aMediaBecomesReadyByItselfAfterAKillInMidTranscode() {
        String id;
        SiteClient person;
        try (var site = SiteProcess.start(data, HASTY)) {
            person = SiteClient.user(port(site));
            id = person.upload(FILM, Map.of("title", "Film")).field("id");
            var client = person;
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> progress(client, id) > 0.1);
            site.kill9();
        }
        try (var site = SiteProcess.start(data, HASTY)) {
            var again =
                    SiteClient.anonymous(port(site)).signIn(person.email(), SiteClient.PASSWORD);
            var media = again.waitUntil(id, "ready", Duration.ofMinutes(4)).json();
            assertThat(media.get("duration").doubleValue()).isEqualTo(30.0);
            assertThat(media.get("renditions").size()).isEqualTo(3);
            NothingLost.on(site);
        }
    }

    private static double progress(SiteClient client, String id) {
        return client.get("/api/v1/media/" + id).json().get("progress").doubleValue();
    }

    private static int port(SiteProcess site) {
        return site.url("/").getPort();
    }
}
