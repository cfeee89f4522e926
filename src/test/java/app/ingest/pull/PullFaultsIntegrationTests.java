package app.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ingest.pull.OtherServer.Page;
import app.testing.NothingLost;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site is killed that is fetching a file. */
@Tag("faults")
class PullFaultsIntegrationTests {

    private static final Path FILM = Path.of("src/test/resources/media/sample_edit_list.mp4");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int HALF = 1_500_000;

    @TempDir Path data;

    @Test
    void theNextSiteGoesOnFromWhatCame() throws IOException {
        var film = Files.readAllBytes(FILM);
        var page = Page.of(film);
        try (var other = new OtherServer()) {
            var url = other.put("film.mp4", page, page.hangAfter(HALF), page);
            SiteClient person;
            String id;
            try (var site = start()) {
                person = SiteClient.user(site.url("/").getPort());
                var begun = person.post("/api/v1/uploads/pull", Map.of("url", url));
                assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
                id = begun.field("id");
                awaitHalf(id);
                site.kill9();
            }
            try (var site = start()) {
                var again =
                        SiteClient.anonymous(site.url("/").getPort())
                                .signIn(person.email(), SiteClient.PASSWORD);
                again.waitUntil(id, "ready", PATIENCE);
                assertThat(again.get("/api/v1/media/" + id + "/original").body()).isEqualTo(film);
                assertThat(other.ranges())
                        .last()
                        .asString()
                        .matches("bytes=[1-9]\\d*-"); // not all of it came twice
                NothingLost.on(site);
            }
        }
    }

    private void awaitHalf(String id) {
        var staged = data.resolve("incoming").resolve(id);
        await().atMost(PATIENCE).until(() -> Files.exists(staged) && Files.size(staged) == HALF);
    }

    private SiteProcess start() {
        return SiteProcess.start(
                data,
                "--marquee.ingest.pull.enabled=true",
                "--marquee.ingest.pull.sweep-interval=1s",
                "--marquee.ingest.tus.checkpoint=10ms",
                "--marquee.outside.allow-private-addresses=true");
    }
}
