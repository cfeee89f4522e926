package app.nodes;

import app.health.Checkup;
import app.health.Finding;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers, and whether news pile up in it that nobody works off. */
@Component
class DatabaseCheckup implements Checkup {

    private final JdbcClient database;
    private final LeftNews news;

    DatabaseCheckup(JdbcClient database, LeftNews news) {
        this.database = database;
        this.news = news;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Finding look() {
        try {
            var version =
                    database.sql("select current_setting('server_version')")
                            .query(String.class)
                            .single();
            return Finding.well("The database answers.")
                    .with(Map.of("postgresql", version, "leftNews", news.count()));
        } catch (CannotGetJdbcConnectionException e) {
            return Finding.broken(
                    "There is no connection to the database, or none is free. See whether"
                            + " PostgreSQL runs, and whether spring.datasource.url leads to it.");
        } catch (DataAccessException e) {
            return Finding.broken(
                    "The database refuses: %s".formatted(e.getMostSpecificCause().getMessage()));
        }
    }
}
