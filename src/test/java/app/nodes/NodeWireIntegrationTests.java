package app.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.storage.MediaId;
import app.testing.SiteTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one real database: that of the site, and another one beside it. */
@SiteTest
class NodeWireIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "tests";

    @Autowired NodeWire site;
    @Autowired JdbcClient database;
    @Autowired JdbcConnectionDetails connection;
    @Autowired NodeSettings settings;
    @Autowired TransactionTemplate transaction;

    private final List<MediaId> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger connects = new AtomicInteger();
    private NodeWire other;

    @BeforeEach
    void startAnotherNode() {
        other = new NodeWire(database, connection, settings);
        other.onConnect(connects::incrementAndGet);
        other.listen(TOPIC, heard::add);
        other.start();
        await().atMost(PATIENCE).until(() -> connects.get() == 1);
    }

    @AfterEach
    void stopIt() {
        other.stop();
    }

    @Test
    void aNodeHearsWhatAnotherTells() {
        var id = MediaId.random();
        site.tell(TOPIC, id);
        awaitHeard(id);
    }

    @Test
    void aNodeDoesNotHearItself() {
        var own = MediaId.random();
        var foreign = MediaId.random();
        other.tell(TOPIC, own);
        var heardBySite = new CopyOnWriteArrayList<MediaId>();
        site.listen(TOPIC, heardBySite::add);
        other.tell(TOPIC, foreign);
        await().atMost(PATIENCE).until(() -> heardBySite.contains(foreign));
        site.tell(TOPIC, foreign);
        awaitHeard(foreign);
        assertThat(heard).doesNotContain(own);
    }

    @Test
    void nothingIsToldOfATransactionThatIsRolledBack() {
        var never = MediaId.random();
        var committed = MediaId.random();
        transaction.executeWithoutResult(
                status -> {
                    site.tell(TOPIC, never);
                    status.setRollbackOnly();
                });
        transaction.executeWithoutResult(_ -> site.tell(TOPIC, committed));
        awaitHeard(committed);
        assertThat(heard).doesNotContain(never);
    }

    @Test
    void aBurstOfTheSameGoesOutLessOften() {
        var id = MediaId.random();
        var last = MediaId.random();
        for (int i = 0; i < 1000; i++) {
            site.tell(TOPIC, id);
        }
        site.tell(TOPIC, last);
        awaitHeard(last);
        assertThat(heard).contains(id).hasSizeLessThan(100);
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromHearing() {
        var heardLater = new CopyOnWriteArrayList<MediaId>();
        other.listen(
                "failing",
                _ -> {
                    throw new IllegalStateException("on purpose");
                });
        other.listen("failing", heardLater::add);
        var id = MediaId.random();
        site.tell("failing", id);
        await().atMost(PATIENCE).until(() -> heardLater.contains(id));
    }

    @Test
    void aLineThatWasCutIsMadeAgain() {
        database.sql(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'marquee nodes' and datname = current_database()
                        """)
                .query(Boolean.class)
                .list();
        await().atMost(PATIENCE).until(() -> connects.get() == 2);
        var id = MediaId.random();
        site.tell(TOPIC, id);
        awaitHeard(id);
    }

    private void awaitHeard(MediaId id) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> heard.contains(id));
    }
}
