package app.nodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Messages on their way out. Whoever puts one in does not wait; the first one goes out at once, and
 * of a burst each only once. While the database is away they stay here.
 */
final class Outbox implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String NOTIFY =
            "select pg_notify('%s', payload) from unnest(:payloads) payload"
                    .formatted(Line.CHANNEL);

    private final JdbcClient database;
    private final NodeSettings settings;
    private final Set<Message> waiting = new LinkedHashSet<>();

    Outbox(JdbcClient database, NodeSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    synchronized void add(Message message) {
        waiting.add(message);
        notifyAll();
    }

    /** Sends until interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                var messages = take();
                var pause = send(messages) ? settings.burstPause() : putBack(messages);
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Message> take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        var messages = new ArrayList<>(waiting);
        waiting.clear();
        return messages;
    }

    /** How long to wait before these are sent again. */
    private synchronized Duration putBack(List<Message> messages) {
        waiting.addAll(messages);
        return settings.longestReconnectPause();
    }

    private boolean send(List<Message> messages) {
        try {
            var payloads = messages.stream().map(Message::payload).toArray(String[]::new);
            database.sql(NOTIFY).param("payloads", payloads).query((_, _) -> true).list();
            return true;
        } catch (DataAccessException e) {
            LOG.warn("The other nodes cannot be told now: {}", e.getMessage());
            return false;
        }
    }
}
