package app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The database that the site owns in the embedded server, and the role that it signs in with: an
 * ordinary one, so that a flaw in the site cannot read files or run programs through the server.
 */
final class DatabaseAccount {

    /** Both the role and its database. */
    static final String NAME = "marquee";

    private DatabaseAccount() {}

    /**
     * Makes what is missing of them; doing it again changes nothing.
     *
     * @throws StartRefusedException if the server does not take the superuser's password
     */
    static void prepare(int port, Secrets secrets) {
        var admin = secrets.get(Secrets.DATABASE_ADMIN);
        try {
            try (var server =
                    DriverManager.getConnection(url(port, "postgres"), "postgres", admin)) {
                prepareRole(server, secrets.get(Secrets.DATABASE));
            }
            try (var own = DriverManager.getConnection(url(port, NAME), "postgres", admin)) {
                execute(own, "create extension if not exists pg_trgm");
                execute(own, "create extension if not exists unaccent");
            }
        } catch (SQLException e) {
            throw new StartRefusedException(
                    "The embedded database does not let the site in: %s.".formatted(e.getMessage()),
                    "If secrets.properties in the data folder was lost or changed, restore it from"
                            + " your backup.",
                    e);
        }
    }

    private static void prepareRole(Connection server, String password) throws SQLException {
        if (isMissing(server, "select from pg_roles where rolname = '" + NAME + "'")) {
            execute(server, "create role " + NAME);
        }
        // Base 64 needs no quoting.
        execute(server, "alter role %s login nosuperuser password '%s'".formatted(NAME, password));
        if (isMissing(server, "select from pg_database where datname = '" + NAME + "'")) {
            execute(server, "create database %s owner %s".formatted(NAME, NAME));
        }
    }

    private static boolean isMissing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** The JDBC address of one database of the server on a local port. */
    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
