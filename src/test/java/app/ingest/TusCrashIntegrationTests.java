package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TusCrashIntegrationTests {

    private static final byte[] FILM = Films.film(8_000_000);

    @TempDir Path dataFolder;

    @Test
    void anUploadGoesOnAfterTheSiteWasKilledInItsMiddle() throws IOException {
        String email;
        String path;
        long told;
        try (var site = start()) {
            var client = SiteClient.user(site.url("/").getPort());
            email = client.email();
            path = new TusClient(client).begin(FILM.length);
            var staged = dataFolder.resolve("incoming").resolve(TusFiles.id(path).value());
            try (var patch = SlowPatch.begin(client, path, 0, FILM.length)) {
                patch.send(Films.start(FILM, 3_000_000));
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> Files.exists(staged) && Files.size(staged) == 3_000_000);
                told = new TusClient(client).offset(path);
                try (var next = SlowPatch.begin(client, path, told, FILM.length - told)) {
                    next.send(Films.rest(Films.start(FILM, 7_000_000), (int) told));
                    await().atMost(Duration.ofMinutes(1)).until(() -> Files.size(staged) > told);
                    site.kill9();
                }
            }
        }

        try (var site = start()) {
            var client =
                    SiteClient.anonymous(site.url("/").getPort())
                            .signIn(email, SiteClient.PASSWORD);
            var tus = new TusClient(client);
            long offset = tus.offset(path);
            assertThat(offset).isBetween(told, 7_000_000L);

            var answer = tus.patch(path, offset, Films.rest(FILM, (int) offset));

            assertThat(answer.status()).as(answer.text()).isEqualTo(204);
            assertThat(client.get("/api/v1/media/" + TusFiles.id(path)).field("status"))
                    .isNotEqualTo("uploading");
            var stored = dataFolder.resolve("media").resolve(Intake.keyOf(TusFiles.id(path)));
            assertThat(TusFiles.sha256(Files.readAllBytes(stored)))
                    .isEqualTo(TusFiles.sha256(FILM));
        }
    }

    private SiteProcess start() {
        return SiteProcess.start(dataFolder, "--marquee.ingest.tus.checkpoint=100ms");
    }
}
