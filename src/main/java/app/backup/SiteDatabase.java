package app.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.core.env.Environment;

/**
 * The database of the site, spoken to beside the site itself.
 *
 * @param url its JDBC address
 * @param user the role that owns the tables
 * @param password of the role
 */
record SiteDatabase(String url, String user, String password) {

    /** Its last deletions are in the mark: of the original, of a round of streams, of all. */
    private static final String MEDIA =
            """
            select id,
                   concat_ws(' ', u.completed_at, u.dropped_at, u.condemned, m.deleted_at, d.moved_at,
                             t.round, t.state, t.breaks, md5(t.presentation::text)),
                   coalesce(u.completed_at is not null and t.state in ('ready', 'failed'), false)
                       and not exists (
                           select from transcode_task where media_id = id and state <> 'done')
            from uploads u
                full join media m using (id)
                left join direct_uploads d using (id)
                left join transcode t on t.media_id = id
            """;

    static SiteDatabase of(Environment settings) {
        return new SiteDatabase(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Its tables as this release makes them; at a version, where one is given. */
    Flyway tables(String version) {
        return Flyway.configure().dataSource(url, user, password).target(version).load();
    }

    /** All media that the database knows now. */
    Map<String, MediaState> media() throws SQLException {
        try (var connection = connect()) {
            return media(connection);
        }
    }

    /** All media that the database knows, as a connection sees it. */
    static Map<String, MediaState> media(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MEDIA)) {
            var media = new HashMap<String, MediaState>();
            while (rows.next()) {
                media.put(rows.getString(1), new MediaState(rows.getString(2), rows.getBoolean(3)));
            }
            return media;
        }
    }
}
