package app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL that belongs to no site, as operators have one, with a database for a site whose
 * owner is an ordinary role. Tests stop it, hang it and start it again at the same address.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String OWNER = "own";

    private final Path cluster;
    private final DatabaseCommands commands;
    private final int port;

    private PostgresServer(Path cluster, DatabaseCommands commands, int port) {
        this.cluster = cluster;
        this.commands = commands;
        this.port = port;
    }

    /** Starts a new server whose data is in a folder. */
    public static PostgresServer start(Path folder) {
        try {
            var secrets = Secrets.in(Files.createDirectories(folder));
            EmbeddedDatabase.start(folder, secrets, new ProcessSettings.Database(LIMIT, LIMIT));
            var cluster = folder.resolve("postgres");
            var port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3);
            var home = DatabasePrograms.unpack(folder.resolve("bin"));
            var server =
                    new PostgresServer(cluster, new DatabaseCommands(home), Integer.parseInt(port));
            server.createDatabase(secrets.get(Secrets.DATABASE_ADMIN));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The owner makes the extensions itself. */
    private void createDatabase(String password) throws SQLException {
        var url = DatabaseAccount.url(port, "postgres");
        try (var admin = DriverManager.getConnection(url, "postgres", password);
                var statement = admin.createStatement()) {
            statement.execute("create role %s login password '%s'".formatted(OWNER, OWNER));
            statement.execute("create database %s owner %s".formatted(OWNER, OWNER));
        }
    }

    /** The arguments of the command line that name it to a site. */
    public List<String> arguments() {
        return List.of(
                "--spring.datasource.url=" + DatabaseAccount.url(port, OWNER),
                "--spring.datasource.username=" + OWNER,
                "--spring.datasource.password=" + OWNER);
    }

    /** The site's database, as the site itself signs in. */
    public JdbcClient client() {
        return JdbcClient.create(
                new DriverManagerDataSource(DatabaseAccount.url(port, OWNER), OWNER, OWNER));
    }

    /** Ends it, as an operator does. */
    public void stop() {
        commands.stop(cluster, "fast", LIMIT);
    }

    /** Starts it again at the same address. */
    public void startAgain() {
        var options =
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=".formatted(port);
        var outcome = commands.start(cluster, options, cluster.resolve("again.log"), LIMIT);
        if (!outcome.succeeded()) {
            throw new AssertionError("PostgreSQL does not start again: " + outcome.text());
        }
    }

    @Override
    public void close() {
        commands.stop(cluster, "immediate", LIMIT);
    }
}
