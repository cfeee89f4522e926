package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ingest.UploadDetails;
import app.ingest.UploadStarted;
import app.storage.MediaId;
import app.testing.SiteTest;
import app.users.AccountId;
import app.users.Caller;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A list of many costs as many queries as a list of few. */
@SiteTest
class QueriesIntegrationTests {

    private static final List<String> TELLING =
            List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired MediaController media;
    @Autowired PlaylistController playlists;

    private final Caller owner = new Caller(AccountId.random(), false);

    @Test
    void listsTakeTheSameNumberOfQueriesHoweverLongTheyAre() {
        var ids = new ArrayList<>(List.of(add(), add()));
        var list = list(ids);
        var few = counted(ids.getFirst(), list);
        for (int i = 0; i < 15; i++) {
            ids.add(add());
            list(ids.subList(0, i));
        }
        playlists.fillPlaylist(list, new PlaylistController.ItemsBody(texts(ids)), owner);
        assertThat(counted(ids.getFirst(), list)).isEqualTo(few);
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isBetween(1, 14));
    }

    private Map<String, Integer> counted(MediaId id, String list) {
        var counts = new TreeMap<String, Integer>();
        counts.put("newest", queries(() -> media.list(mine(null, null), owner)));
        counts.put("views", queries(() -> media.list(mine(null, "views"), owner)));
        counts.put("search", queries(() -> media.list(mine("holiday", null), owner)));
        counts.put("related", queries(() -> media.related(id.value(), null, owner)));
        counts.put("playlist", queries(() -> playlists.playlist(list, owner)));
        counts.put("playlists", queries(() -> playlists.playlists("me", null, null, null, owner)));
        return counts;
    }

    /** What this thread alone sends to the database. */
    private static int queries(Runnable work) {
        var told = new Statements(Thread.currentThread());
        told.start();
        var loggers = TELLING.stream().map(each -> (Logger) LoggerFactory.getLogger(each)).toList();
        for (var logger : loggers) {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(told);
        }
        try {
            work.run();
        } finally {
            for (var logger : loggers) {
                logger.detachAppender(told);
                logger.setAdditive(true);
                logger.setLevel(null);
            }
        }
        return told.count;
    }

    /** Counts the statements of one thread; others go on with their work meanwhile. */
    private static final class Statements extends AppenderBase<ILoggingEvent> {

        private final Thread thread;
        private int count;

        Statements(Thread thread) {
            this.thread = thread;
        }

        @Override
        protected void append(ILoggingEvent event) {
            var text = event.getFormattedMessage();
            if (Thread.currentThread().equals(thread)
                    && (text.startsWith("Executing prepared SQL statement")
                            || text.startsWith("select"))) {
                count++;
            }
        }
    }

    private String list(List<MediaId> ids) {
        var wish = new PlaylistController.PlaylistPatch("A list", null, null);
        var list = playlists.beginPlaylist(wish, owner).id().toString();
        playlists.fillPlaylist(list, new PlaylistController.ItemsBody(texts(ids)), owner);
        return list;
    }

    private static List<@Nullable String> texts(List<MediaId> ids) {
        return new ArrayList<>(ids.stream().map(MediaId::value).toList());
    }

    private MediaId add() {
        var id = MediaId.random();
        var details = new UploadDetails("A holiday", null, "private");
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new UploadStarted(id, owner.id(), "x.mp4", details)));
        return id;
    }

    private static MediaQuery mine(@Nullable String q, @Nullable String sort) {
        return new MediaQuery(q, null, "me", null, null, null, sort, 100, null);
    }
}
