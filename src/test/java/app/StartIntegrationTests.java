package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class StartIntegrationTests {

    @Autowired JdbcClient database;

    @Value("${marquee.data-dir}")
    Path folder;

    @Test
    void theDatabaseIsDurable() {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("data_checksums")).isEqualTo("on");
    }

    @Test
    void theDatabaseListensOnlyToThisMachineAndAsksForAPassword() {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show("password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    void theSiteIsNoSuperuserOfItsDatabase() {
        assertThat(show("is_superuser")).isEqualTo("off");
    }

    @Test
    void searchFindsWordsOfAnyScriptDespiteTypos() {
        var likeness =
                database.sql("select similarity(unaccent(lower('ПРИВЕТ Größe')), 'привет grosse')");
        assertThat(likeness.query(Double.class).single()).isEqualTo(1.0);
    }

    @Test
    void theSecretsAreReadableByTheirOwnerOnly() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgres")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    private String show(String setting) {
        return database.sql("show " + setting).query(String.class).single();
    }
}
