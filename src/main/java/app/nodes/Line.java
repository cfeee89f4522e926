package app.nodes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A connection of this node's own that does nothing but listen (PostgreSQL's LISTEN), and is made
 * again whenever it is lost.
 */
final class Line implements Runnable {

    static final String CHANNEL = "marquee";

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final JdbcConnectionDetails database;
    private final NodeSettings settings;
    private final Runnable connected;
    private final Consumer<String> heard;

    private volatile @Nullable Connection connection;
    private volatile boolean ended;

    /**
     * @param connected called each time the line is up: what was said before then is lost
     * @param heard takes each payload
     */
    Line(
            JdbcConnectionDetails database,
            NodeSettings settings,
            Runnable connected,
            Consumer<String> heard) {
        this.database = database;
        this.settings = settings;
        this.connected = connected;
        this.heard = heard;
    }

    /** Listens until it is ended. */
    @Override
    public void run() {
        var pause = FIRST_PAUSE;
        while (!ended) {
            try (var fresh = connect()) {
                connection = fresh;
                pause = FIRST_PAUSE;
                listen(fresh);
            } catch (SQLException e) {
                if (!ended) {
                    LOG.warn("The other nodes cannot be heard now: {}", e.getMessage());
                    rest(pause);
                    pause = longer(pause);
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var seconds = String.valueOf(settings.checkInterval().toSeconds());
        var properties = new Properties();
        set(properties, "user", database.getUsername());
        set(properties, "password", database.getPassword());
        set(properties, "ApplicationName", "marquee nodes");
        set(properties, "tcpKeepAlive", "true");
        set(properties, "connectTimeout", seconds);
        set(properties, "socketTimeout", seconds);
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private void listen(Connection open) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        connected.run();
        var mailbox = open.unwrap(PGConnection.class);
        while (!ended) {
            var news = mailbox.getNotifications((int) settings.checkInterval().toMillis());
            if (news == null || news.length == 0) {
                check(open);
            } else {
                Arrays.stream(news).map(PGNotification::getParameter).distinct().forEach(heard);
            }
        }
    }

    /** A peer that vanished without a word looks like one with nothing to say. */
    private void check(Connection open) throws SQLException {
        if (!open.isValid((int) settings.checkInterval().toSeconds())) {
            throw new SQLException("the database does not answer");
        }
    }

    private Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        var longest = settings.longestReconnectPause();
        return twice.compareTo(longest) < 0 ? twice : longest;
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }

    /** Hangs up, from any thread. */
    void end() {
        ended = true;
        var open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The line could not be cut", e);
            }
        }
    }
}
