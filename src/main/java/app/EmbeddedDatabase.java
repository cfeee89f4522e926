package app;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that runs beside the site when no other is named.
 *
 * <p>It is set up for data that matters: a commit is on disk before it is acknowledged, pages carry
 * checksums, only this machine can connect, and only with a password.
 */
final class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final Path folder;
    private final DatabaseCommands commands;
    private final ProcessSettings.Database settings;
    private final int port;

    private EmbeddedDatabase(
            Path folder, DatabaseCommands commands, ProcessSettings.Database settings, int port) {
        this.folder = folder;
        this.commands = commands;
        this.settings = settings;
        this.port = port;
    }

    /**
     * Starts the server of a data folder, making its database on the first start.
     *
     * @throws StartRefusedException if it cannot be started
     */
    static EmbeddedDatabase start(
            Path dataFolder, Secrets secrets, ProcessSettings.Database settings)
            throws IOException {
        var began = System.nanoTime();
        var folder = dataFolder.resolve("postgres");
        var programs = dataFolder.resolve("bin");
        var home = DatabasePrograms.unpack(programs);
        var commands = new DatabaseCommands(home);
        new DatabaseOrphans(programs, folder).end(commands);
        DatabasePrograms.removeOthers(home);
        new DatabaseCluster(folder, commands).prepare(secrets.get(Secrets.DATABASE_ADMIN));
        var database = startServer(folder, commands, settings);
        try {
            DatabaseAccount.prepare(database.port, secrets);
        } catch (RuntimeException e) {
            database.stop();
            throw e;
        }
        LOG.info(
                "The embedded PostgreSQL listens on 127.0.0.1:{} after {} ms",
                database.port,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        return database;
    }

    /** A port that is free now may be taken a moment later: then another is tried. */
    private static EmbeddedDatabase startServer(
            Path folder, DatabaseCommands commands, ProcessSettings.Database settings)
            throws IOException {
        var said = folder.resolve("start.log");
        int port;
        do {
            port = freePort();
            Files.deleteIfExists(said);
            if (commands.start(folder, options(port), said, settings.startTimeout()).succeeded()) {
                return new EmbeddedDatabase(folder, commands, settings, port);
            }
            commands.stop(folder, "immediate", settings.stopTimeout());
        } while (isTaken(port));
        throw new StartRefusedException(
                "The embedded PostgreSQL did not start; its last words: " + lastWords(folder),
                "Its log is in %s. If it was recovering after a crash, give it more time with"
                                .formatted(folder.resolve("log"))
                        + " marquee.database.start-timeout.");
    }

    private static String options(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c timezone=UTC",
                "-c logging_collector=on",
                "-c log_filename=postgresql-%a.log",
                "-c log_truncate_on_rotation=on",
                "-c log_rotation_age=1d",
                "-c log_rotation_size=0");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    /** What was written last: to the server's log, or before it had one. */
    private static String lastWords(Path folder) throws IOException {
        var logs = folder.resolve("log").toFile().listFiles();
        var latest =
                Stream.concat(
                                Stream.of(logs == null ? new File[0] : logs),
                                Stream.of(folder.resolve("start.log").toFile()))
                        .max(Comparator.comparingLong(File::lastModified))
                        .map(File::toPath)
                        .orElseThrow();
        var lines = Files.exists(latest) ? Files.readAllLines(latest) : List.<String>of();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }

    /** What connects the site to this server. */
    Map<String, Object> properties(Secrets secrets) {
        return Map.of(
                "spring.datasource.url", DatabaseAccount.url(port, DatabaseAccount.NAME),
                "spring.datasource.username", DatabaseAccount.NAME,
                "spring.datasource.password", secrets.get(Secrets.DATABASE));
    }

    /** Stops the server; one that does not end in time is cut off, and recovers when started. */
    void stop() {
        if (!commands.stop(folder, "fast", settings.stopTimeout()).succeeded()) {
            LOG.warn("The embedded PostgreSQL did not end in time; it recovers at the next start");
            commands.stop(folder, "immediate", settings.stopTimeout());
        }
    }
}
