package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL of one's own takes the place of the embedded one. */
class ExternalDatabaseIntegrationTests {

    @TempDir Path here;
    @TempDir Path elsewhere;

    @Test
    void aSiteWithADatabaseOfItsOwnStartsNoOther() {
        try (var server = PostgresServer.start(elsewhere);
                var site = SiteProcess.start(here, server.arguments().toArray(String[]::new))) {
            site.awaitNoPrograms();
            assertThat(here.resolve("postgres")).doesNotExist();
            assertThat(here.resolve("secrets.properties")).exists();
        }
    }
}
