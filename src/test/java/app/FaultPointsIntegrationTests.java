package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.FaultPoint;
import app.testing.NothingLost;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At whatever point a site is killed, the next one on its data goes on as if nothing had been. */
class FaultPointsIntegrationTests {

    private static final Path FILM = Path.of("src/test/resources/media/sample.avi");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String[] HASTY = {
        "--marquee.ingest.heartbeat=500ms",
        "--marquee.transcode.lease=10s",
        "--marquee.transcode.jobs.heartbeat=1s",
        "--marquee.transcode.lost-jobs-interval=5s"
    };

    @TempDir Path data;

    @Test
    void anUploadOutlivesAKillRightAfterItsCommit() throws IOException {
        anUploadBecomesReadyDespiteAKill(FaultPoint.AFTER_THE_COMMIT);
    }

    @Tag("faults")
    @ParameterizedTest
    @EnumSource(from = "BEFORE_THE_ENQUEUE", to = "BEFORE_THE_JOB_ENDS")
    void anUploadBecomesReadyDespiteAKill(FaultPoint point) throws IOException {
        SiteClient person;
        Optional<String> told;
        try (var site = SiteProcess.launchUntil(point, data, HASTY)) {
            person = register(site);
            told = upload(person);
            site.awaitKill();
        }
        try (var site = SiteProcess.start(data, HASTY)) {
            var again = signIn(site, person);
            var media = media(again);
            assertThat(media).hasSize(1);
            told.ifPresent(id -> assertThat(media).containsExactly(id));
            again.waitUntil(media.getFirst(), "ready", PATIENCE);
            var original = again.get("/api/v1/media/" + media.getFirst() + "/original");
            assertThat(original.body()).isEqualTo(Files.readAllBytes(FILM));
            NothingLost.on(site);
        }
    }

    @Tag("faults")
    @Test
    void whatWasNeverAcknowledgedLeavesNothing() {
        SiteClient person;
        try (var site = SiteProcess.launchUntil(FaultPoint.BEFORE_THE_COMMIT, data, HASTY)) {
            person = register(site);
            assertThat(upload(person)).isEmpty();
            site.awaitKill();
        }
        try (var site = SiteProcess.start(data, HASTY)) {
            var again = signIn(site, person);
            await().atMost(PATIENCE).until(() -> media(again).isEmpty());
            assertThat(again.get("/api/v1/users/me").json().at("/usage/bytes").longValue())
                    .isZero();
            NothingLost.on(site);
        }
    }

    @Tag("faults")
    @ParameterizedTest
    @EnumSource(from = "WHILE_DELETING", to = "BEFORE_IT_IS_FORGOTTEN")
    void aDeletionIsBroughtToItsEnd(FaultPoint point) {
        SiteClient person;
        String id;
        try (var site = SiteProcess.launchUntil(point, data, HASTY)) {
            person = register(site);
            id = upload(person).orElseThrow();
            person.waitUntil(id, "ready", PATIENCE);
            delete(person, id);
            site.awaitKill();
        }
        try (var site = SiteProcess.start(data, HASTY)) {
            assertThat(signIn(site, person).get("/api/v1/media/" + id).status()).isEqualTo(404);
            NothingLost.on(site);
            assertThat(data.resolve("media/streams").resolve(id)).doesNotExist();
            assertThat(data.resolve("media/originals").resolve(id)).doesNotExist();
        }
    }

    @Tag("faults")
    @Test
    void theChangeOfTheTablesGoesOnWhereItWas() {
        try (var site = SiteProcess.launchUntil(FaultPoint.WHILE_MIGRATING, data)) {
            site.awaitKill();
        }
        try (var site = SiteProcess.start(data)) {
            var person = register(site);
            person.waitUntil(upload(person).orElseThrow(), "ready", PATIENCE);
            NothingLost.on(site);
        }
    }

    private static SiteClient register(SiteProcess site) {
        site.awaitAnswer();
        return SiteClient.user(site.url("/").getPort());
    }

    private static SiteClient signIn(SiteProcess site, SiteClient person) {
        return SiteClient.anonymous(site.url("/").getPort())
                .signIn(person.email(), SiteClient.PASSWORD);
    }

    /** Empty when the site died before it answered. */
    private static Optional<String> upload(SiteClient person) {
        try {
            return Optional.of(person.upload(FILM, Map.of("title", "Film")).field("id"));
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    private static void delete(SiteClient person, String id) {
        try {
            assertThat(person.delete("/api/v1/media/" + id).status()).isEqualTo(204);
        } catch (UncheckedIOException _) {
            // It died before it answered.
        }
    }

    private static List<String> media(SiteClient person) {
        return person.get("/api/v1/media?owner=me")
                .json()
                .get("items")
                .valueStream()
                .map(media -> media.get("id").asString())
                .toList();
    }
}
