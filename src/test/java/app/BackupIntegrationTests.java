package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteProcess;
import app.testing.Traffic;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is one command, whatever the site does meanwhile, and its restore is a whole site. */
class BackupIntegrationTests {

    private static final Path FILM =
            Path.of("src/test/resources/media/big-buck-bunny-480p-30s.mp4");
    private static final Path CLIP =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String TUS = "/api/v1/uploads/tus";

    @TempDir Path folder;

    @Test
    void aBackupOfABusySiteBecomesASiteThatLacksNothing() throws Exception {
        String email;
        List<String> acknowledged;
        String half;
        var bytes = Files.readAllBytes(CLIP);
        try (var site = SiteProcess.start(folder.resolve("first"))) {
            var person = SiteClient.user(port(site));
            email = person.email();
            person.waitUntil(
                    person.upload(CLIP, Map.of("title", "Done")).field("id"), "ready", PATIENCE);
            person.upload(FILM, Map.of("title", "Under way"));
            half = sendHalf(person, bytes);
            try (var traffic = Traffic.begin(person)) {
                backUp("first");
                traffic.awaitUploads(2);
                acknowledged = mediaOf(person);
                assertThat(backUp("first")).contains("files, ");
            }
            site.kill9();
        }
        assertThat(backups()).hasSize(2);
        assertThat(command("second", "restore", "--from", backupFolder().toString())).isZero();

        try (var restored =
                SiteProcess.start(
                        folder.resolve("second"), "--marquee.transcode.lost-jobs-interval=5s")) {
            var person = SiteClient.anonymous(port(restored)).signIn(email, SiteClient.PASSWORD);
            assertThat(mediaOf(person)).containsAll(acknowledged);
            sendRest(person, half, bytes);
            for (var id : acknowledged) {
                person.waitUntil(id, "ready", PATIENCE);
            }
            person.waitUntil(half.substring(TUS.length() + 1), "ready", PATIENCE);
            var admin = SiteClient.admin(port(restored));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(
                                                    admin.post("/api/v1/admin/fsck?hashes=true")
                                                            .json()
                                                            .get("findings"))
                                            .isEmpty());
        }
    }

    @Test
    @Tag("faults")
    void aStoppedSiteMovesToADatabaseOfOnesOwn() throws Exception {
        String email;
        String id;
        try (var site = SiteProcess.start(folder.resolve("first"))) {
            var person = SiteClient.user(port(site));
            email = person.email();
            id = person.upload(CLIP, Map.of("title", "Moved")).field("id");
            person.waitUntil(id, "ready", PATIENCE);
            site.terminate();
        }
        backUp("first");
        try (var server = PostgresServer.start(folder.resolve("server"))) {
            var arguments =
                    Stream.concat(
                                    Stream.of("restore", "--from", backupFolder().toString()),
                                    server.arguments().stream())
                            .toArray(String[]::new);
            assertThat(command("second", arguments)).isZero();
            assertThat(command("third", arguments)).as("the tables are there already").isOne();
            try (var restored =
                    SiteProcess.start(
                            folder.resolve("second"), server.arguments().toArray(String[]::new))) {
                var person =
                        SiteClient.anonymous(port(restored)).signIn(email, SiteClient.PASSWORD);
                assertThat(person.get("/api/v1/media/" + id).field("status")).isEqualTo("ready");
                var hls = person.get("/api/v1/media/" + id).field("playback.hls");
                assertThat(person.get(hls).text()).startsWith("#EXTM3U");
            }
        }
    }

    @Test
    @Tag("faults")
    void aDamagedBackupIsRefusedAndHalfASiteDoesNotStart() throws Exception {
        try (var site = SiteProcess.start(folder.resolve("first"))) {
            var person = SiteClient.user(port(site));
            person.upload(CLIP, Map.of("title", "Damaged"));
            backUp("first");
        }
        var backup = backups().getFirst();
        Path original;
        try (var files = Files.walk(backup.resolve("media/originals"))) {
            original = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.delete(original);
        Files.writeString(original, "something else");
        var from = List.of("restore", "--from", backup.toString()).toArray(String[]::new);

        assertThat(said("second", from)).contains("is damaged: media/originals/");
        assertThat(said("second")).contains("was begun and did not end");
        assertThat(said("second", from)).contains("is not empty");

        Files.writeString(backup.resolve("secrets.properties"), "changed");
        assertThat(said("third", from)).contains("is damaged: secrets.properties");
        assertThat(folder.resolve("third")).doesNotExist();
        Files.delete(backup.resolve("manifest.json"));
        assertThat(said("third", from)).contains("holds no backup that is whole");
    }

    private Path backupFolder() {
        return folder.resolve("backups");
    }

    private List<Path> backups() throws IOException {
        try (var found = Files.list(backupFolder())) {
            return found.filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Not closed: that would end the database, which belongs to the site beside the command. */
    private String backUp(String site) {
        var command =
                SiteProcess.launch(
                        folder.resolve(site), "backup", "--to", backupFolder().toString());
        assertThat(command.awaitExit(PATIENCE)).as(command.log()).isZero();
        return command.log();
    }

    private int command(String site, String... arguments) {
        try (var command = SiteProcess.launch(folder.resolve(site), arguments)) {
            var status = command.awaitExit(PATIENCE);
            System.out.println(command.log());
            return status;
        }
    }

    /** What a process prints that refuses to go on. */
    private String said(String site, String... arguments) {
        try (var process = SiteProcess.launch(folder.resolve(site), arguments)) {
            assertThat(process.awaitExit(PATIENCE)).isOne();
            assertThat(process.log()).doesNotContain("\tat ");
            return process.log();
        }
    }

    private static int port(SiteProcess site) {
        return site.url("/").getPort();
    }

    /** But for those that the traffic deletes the next moment. */
    private static List<String> mediaOf(SiteClient person) {
        return person.get("/api/v1/media?owner=me&limit=100")
                .json()
                .get("items")
                .valueStream()
                .filter(item -> !item.get("title").asString().equals(Traffic.DELETED))
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static String sendHalf(SiteClient person, byte[] bytes) {
        var begun =
                person.send(
                        "POST",
                        TUS,
                        BodyPublishers.noBody(),
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Length",
                        Integer.toString(bytes.length),
                        "Upload-Metadata",
                        "filename Y2xpcC53ZWJt");
        assertThat(begun.status()).isEqualTo(201);
        patch(person, begun.header("Location"), bytes, 0, bytes.length / 2);
        return begun.header("Location");
    }

    private static void sendRest(SiteClient person, String upload, byte[] bytes) {
        var head = person.head(upload, "Tus-Resumable", "1.0.0");
        assertThat(head.header("Upload-Offset")).isEqualTo(Integer.toString(bytes.length / 2));
        patch(person, upload, bytes, bytes.length / 2, bytes.length);
    }

    private static void patch(SiteClient person, String upload, byte[] bytes, int from, int to) {
        var answer =
                person.send(
                        "PATCH",
                        upload,
                        BodyPublishers.ofByteArray(Arrays.copyOfRange(bytes, from, to)),
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Offset",
                        Integer.toString(from),
                        "Content-Type",
                        "application/offset+octet-stream");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }
}
