package app.nodes;

import app.storage.MediaId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries short words between the processes that share one database, by its LISTEN and NOTIFY.
 *
 * <p>It makes others look sooner, and is nothing to rely on: what is said while a node is away is
 * lost to it. So all that matters stands in the database, and whoever listens looks there again
 * when its line is up again ({@link #onConnect}).
 */
@Component
public class NodeWire implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeWire.class);

    private final String node = UUID.randomUUID().toString();
    private final Map<String, List<Consumer<MediaId>>> listeners = new ConcurrentHashMap<>();
    private final List<Runnable> whenConnected = new CopyOnWriteArrayList<>();
    private final JdbcConnectionDetails connection;
    private final NodeSettings settings;
    private final Outbox outbox;

    private @Nullable Line line;
    private @Nullable Thread sender;

    NodeWire(JdbcClient database, JdbcConnectionDetails connection, NodeSettings settings) {
        this.connection = connection;
        this.settings = settings;
        this.outbox = new Outbox(database, settings);
    }

    /**
     * Tells all other nodes something of a media: once the present transaction is committed, or at
     * once where there is none. Never waits; the same word said many times in a short while goes
     * out less often, the last time included.
     *
     * @param topic one word that the listeners know
     */
    public void tell(String topic, MediaId id) {
        var message = new Message(node, topic, id);
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            outbox.add(message);
                        }
                    });
        } else {
            outbox.add(message);
        }
    }

    /**
     * Has a listener called for what other nodes tell of a topic, never for what this one does.
     *
     * @param listener called by the one thread that hears, so it must be quick
     */
    public void listen(String topic, Consumer<MediaId> listener) {
        listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /**
     * Has something done each time this node begins to hear, at its start and after each loss of
     * the connection: what was told in between is known to the database alone.
     */
    public void onConnect(Runnable action) {
        whenConnected.add(action);
    }

    private void hear(String payload) {
        Message.parse(payload)
                .filter(message -> !message.node().equals(node))
                .ifPresent(this::pass);
    }

    private void pass(Message message) {
        for (var listener : listeners.getOrDefault(message.topic(), List.of())) {
            attempt(() -> listener.accept(message.id()));
        }
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("A word of another node had no effect", e);
        }
    }

    @Override
    public synchronized void start() {
        line =
                new Line(
                        connection,
                        settings,
                        () -> whenConnected.forEach(NodeWire::attempt),
                        this::hear);
        Thread.ofVirtual().name("nodes-line").start(line);
        sender = Thread.ofVirtual().name("nodes-outbox").start(outbox);
    }

    @Override
    public synchronized void stop() {
        if (line != null && sender != null) {
            line.end();
            sender.interrupt();
        }
        line = null;
        sender = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return line != null;
    }
}
