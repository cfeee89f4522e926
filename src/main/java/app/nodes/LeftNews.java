package app.nodes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up the news that a node did not work off before it died: Modulith's registry does so only
 * for a process that starts, and on a site of several none may start for weeks. One node at a time
 * looks.
 */
@Component
public class LeftNews {

    /** A lock's number in the database; no other of ours uses such locks. */
    private static final long LOCK = 7_246_318_254L;

    private final IncompleteEventPublications publications;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final NodeSettings settings;

    LeftNews(
            IncompleteEventPublications publications,
            JdbcClient database,
            TransactionTemplate transaction,
            NodeSettings settings) {
        this.publications = publications;
        this.database = database;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Scheduled(
            initialDelayString = "${marquee.nodes.left-news-interval}",
            fixedDelayString = "${marquee.nodes.left-news-interval}")
    void takeUp() {
        var old = ResubmissionOptions.defaults().withMinAge(settings.leftNewsAge());
        transaction.executeWithoutResult(
                _ -> {
                    if (isMine()) {
                        publications.resubmitIncompletePublications(old);
                    }
                });
    }

    /** How many news are so old that nobody seems to work on them. */
    public long count() {
        return database.sql(
                        """
                        select count(*) from event_publication
                        where completion_date is null
                          and publication_date < now() - make_interval(secs => ?)
                        """)
                .param(settings.leftNewsAge().toSeconds())
                .query(Long.class)
                .single();
    }

    private boolean isMine() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
