package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A newer release takes what an older one left, and an older one leaves newer tables alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchemaUpgradeIntegrationTests {

    private PostgresServer server;
    private DataSource source;

    @BeforeAll
    void startServer(@TempDir Path folder) {
        server = PostgresServer.start(folder);
        source = dataSource(server.arguments());
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    @Order(1)
    void aSiteOfAnEarlierReleaseKeepsEveryRow() {
        flyway("8").migrate();
        var rows = new ResourceDatabasePopulator(new ClassPathResource("db/v8-rows.sql"));
        rows.setSqlScriptEncoding("UTF-8");
        rows.execute(source);
        var before = counts();

        new SchemaUpgrade().migrate(flyway("latest"));

        assertThat(counts()).containsAllEntriesOf(before);
        assertThat(flyway("latest").info().pending()).isEmpty();
        assertThat(
                        database()
                                .sql("select title from media where search @@ to_tsquery('koln')")
                                .query(String.class)
                                .list())
                .containsExactly("Grüße aus Köln");
    }

    @Test
    @Order(2)
    void aSiteOfALaterReleaseIsLeftAlone() {
        database()
                .sql(
                        """
                        insert into flyway_schema_history
                            (installed_rank, version, description, type, script, installed_by,
                             execution_time, success)
                        values (9999, '9999', 'the future', 'SQL', 'V9999__the_future.sql', 'x', 1, true)
                        """)
                .update();

        assertThatThrownBy(() -> new SchemaUpgrade().migrate(flyway("latest")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("later release")
                .hasMessageContaining("9999");
    }

    private Flyway flyway(String version) {
        return Flyway.configure().dataSource(source).target(version).load();
    }

    /** How many rows each table has that V8 knows. */
    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (var table :
                List.of(
                        "accounts",
                        "sessions",
                        "api_tokens",
                        "one_time_links",
                        "uploads",
                        "tus_uploads",
                        "direct_uploads",
                        "usages",
                        "media",
                        "transcode",
                        "transcode_task",
                        "transcode_track",
                        "transcode_segment",
                        "event_publication")) {
            counts.put(
                    table,
                    database().sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts;
    }

    private JdbcClient database() {
        return JdbcClient.create(source);
    }

    private static DataSource dataSource(List<String> arguments) {
        var values =
                arguments.stream()
                        .map(argument -> argument.substring(argument.indexOf('=') + 1))
                        .toList();
        return new DriverManagerDataSource(values.get(0), values.get(1), values.get(2));
    }
}
