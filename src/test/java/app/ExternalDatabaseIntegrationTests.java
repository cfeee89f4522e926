package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL of one's own takes the place of the embedded one. */
class ExternalDatabaseIntegrationTests {

    @TempDir Path here;
    @TempDir Path elsewhere;

    @Test
    void aSiteWithADatabaseOfItsOwnStartsNoOther() throws Exception {
        var secrets = Secrets.in(elsewhere);
        var settings = new ProcessSettings.Database(Duration.ofMinutes(5), Duration.ofSeconds(10));
        var server = EmbeddedDatabase.start(elsewhere, secrets, settings);
        try {
            var url = createDatabase(secrets).replace("/postgres", "/own");
            try (var site =
                    SiteProcess.start(
                            here,
                            "--spring.datasource.url=" + url,
                            "--spring.datasource.username=own",
                            "--spring.datasource.password=own")) {
                assertThat(site.programs()).isEmpty();
                assertThat(here.resolve("postgres")).doesNotExist();
                assertThat(here.resolve("secrets.properties")).exists();
            }
        } finally {
            server.stop();
        }
    }

    /** The owner is an ordinary role: it makes the extensions itself. */
    private String createDatabase(Secrets secrets) throws Exception {
        var port = Files.readAllLines(elsewhere.resolve("postgres/postmaster.pid")).get(3);
        var url = DatabaseAccount.url(Integer.parseInt(port), "postgres");
        var password = secrets.get(Secrets.DATABASE_ADMIN);
        try (var admin = DriverManager.getConnection(url, "postgres", password);
                var statement = admin.createStatement()) {
            statement.execute("create role own login password 'own'");
            statement.execute("create database own owner own");
        }
        return url;
    }
}
