package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the site acknowledged is still there, whatever was killed. */
class DurabilityIntegrationTests {

    @TempDir Path folder;

    @Test
    void committedRowsSurviveTheKillOfTheSiteAndOfItsDatabase() throws Exception {
        try (var first = SiteProcess.start(folder)) {
            assertThat(show("fsync")).isEqualTo("on");
            assertThat(show("synchronous_commit")).isEqualTo("on");
            assertThat(show("full_page_writes")).isEqualTo("on");
            database().sql("create table survivor (id int)").update();
            commit(1);
            first.kill9();
            assertThat(first.programs()).as("the orphaned server").isNotEmpty();
            commit(2);

            try (var second = SiteProcess.start(folder)) {
                assertThat(second.log()).contains("that an earlier site left running");
                commit(3);
                second.programs().forEach(ProcessHandle::destroyForcibly);
                second.kill9();
            }
        }
        try (var third = SiteProcess.start(folder)) {
            assertThat(database().sql("select id from survivor").query(Integer.class).set())
                    .containsExactly(1, 2, 3);
            assertThat(third.terminate()).isLessThan(Duration.ofSeconds(10));
            third.awaitNoPrograms();
        }
    }

    private void commit(int id) throws Exception {
        database().sql("insert into survivor values (:id)").param("id", id).update();
    }

    private String show(String setting) throws Exception {
        return database().sql("show " + setting).query(String.class).single();
    }

    /** As the site itself signs in. */
    private JdbcClient database() throws Exception {
        var port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3);
        var password = Secrets.in(folder).get(Secrets.DATABASE);
        return JdbcClient.create(
                new DriverManagerDataSource(
                        DatabaseAccount.url(Integer.parseInt(port), DatabaseAccount.NAME),
                        DatabaseAccount.NAME,
                        password));
    }
}
