package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who starts a site that cannot start reads a sentence, not a stack trace. */
class StartRefusalIntegrationTests {

    @TempDir Path folder;

    @Test
    void aFolderThatAnotherSiteUses() {
        try (var inUse = DataFolder.open(folder)) {
            assertThat(refusal(folder))
                    .contains("Another Marquee already uses the data folder " + inUse.path())
                    .contains("marquee.data-dir");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenTo() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(refusal(file.resolve("data")))
                .contains("The data folder " + file.resolve("data") + " cannot be written to")
                .contains("marquee.data-dir");
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            assertThat(refusal(folder, "--server.port=" + taken.getLocalPort()))
                    .contains("Port " + taken.getLocalPort() + " is taken by another program.")
                    .contains("server.port");
        }
    }

    @Test
    void aDatabaseOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "9\n");

        assertThat(refusal(folder)).contains("is of PostgreSQL 9; this Marquee brings");
    }

    @Test
    void aWorkerWithoutTheDatabaseOfItsSite() {
        assertThat(refusal(folder, "--marquee.role=worker"))
                .contains("A worker needs the database of its site.")
                .contains("spring.datasource.url");
    }

    @Test
    void aSettingThatCannotBe() {
        assertThat(refusal(folder, "--marquee.storage.type=tape"))
                .contains("The setting marquee.storage.type is \"tape\"")
                .contains("must be local or s3");
        assertThat(refusal(folder, "--marquee.database.stop-timeout=soon"))
                .contains("The setting marquee.database.stop-timeout is \"soon\"")
                .contains("must be a duration");
        assertThat(refusal(folder, "--marquee.database.stop-timeout=-1s"))
                .contains("The setting marquee.database.stop-timeout is \"PT-1S\"")
                .contains("must be longer than");
    }

    private static String refusal(Path folder, String... arguments) {
        try (var site = SiteProcess.launch(folder, arguments)) {
            assertThat(site.awaitExit(Duration.ofMinutes(2))).isEqualTo(1);
            site.awaitNoPrograms();
            assertThat(site.log()).doesNotContain("\tat ");
            return site.log();
        }
    }
}
