package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class StartIntegrationTests {

    @Autowired JdbcClient database;

    @Test
    void theDatabaseIsDurable() {
        assertThat(database.sql("show fsync").query(String.class).single()).isEqualTo("on");
    }
}
