package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadCrashIntegrationTests {

    private static final byte[] FILM = Films.film(3_000_000);
    private static final byte[] NEXT_PART =
            "\r\n--boundary\r\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir Path dataFolder;

    @Test
    void whatAKilledSiteWasReceivingLeavesNothing() throws IOException {
        String email;
        try (var site = start()) {
            var client = SiteClient.user(site.url("/").getPort());
            email = client.email();
            try (var half = SlowUpload.begin(client, "half.mp4", FILM.length);
                    var whole = SlowUpload.begin(client, "whole.mp4", 2L * FILM.length)) {
                half.send(Films.start(FILM, FILM.length / 2));
                whole.send(FILM);
                whole.send(NEXT_PART);
                await().until(() -> mediaOf(client).size() == 2 && originals().size() == 1);
                site.kill9();
            }
        }

        try (var site = start()) {
            var client =
                    SiteClient.anonymous(site.url("/").getPort())
                            .signIn(email, SiteClient.PASSWORD);
            await().atMost(Duration.ofSeconds(30)).until(() -> mediaOf(client).isEmpty());
            assertThat(storedFiles()).isEmpty();
            assertThat(client.get("/api/v1/users/me").json().at("/usage/bytes").longValue())
                    .isZero();
        }
    }

    private SiteProcess start() {
        return SiteProcess.start(dataFolder, "--marquee.ingest.heartbeat=500ms");
    }

    private static List<String> mediaOf(SiteClient client) {
        return client.get("/api/v1/media?owner=me")
                .json()
                .at("/items")
                .valueStream()
                .map(media -> media.get("status").asString())
                .toList();
    }

    private List<Path> originals() throws IOException {
        return storedFiles().stream().filter(file -> file.endsWith("source")).toList();
    }

    private List<Path> storedFiles() throws IOException {
        try (var files = Files.walk(dataFolder.resolve("media"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
