package app.activity.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All messages to other servers: those that wait, and what became of the others. */
@Repository
class Deliveries {

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /**
     * Has a message sent; the same news again changes nothing.
     *
     * @param occasion what it tells of
     */
    void add(UUID id, Webhook to, String occasion, WebhookEvent event, String body, Instant now) {
        database.sql(
                        """
                        insert into webhook_deliveries
                            (id, webhook_id, occasion, event, body, state, created_at, next_at)
                        values (:id, :webhook, :occasion, :event, :body, 'waiting', :now, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("webhook", to.id())
                .param("occasion", occasion)
                .param("event", event.word())
                .param("body", body)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Takes what is due. Nobody else takes it for a while: long enough to send it, and after a
     * crash it is sent again.
     */
    List<Delivery> take(Instant now, Duration lease, int limit) {
        return database.sql(
                        """
                        update webhook_deliveries set attempts = attempts + 1, next_at = :lease
                        where id in (
                            select d.id from webhook_deliveries d
                            join webhooks w on w.id = d.webhook_id
                            where d.state = 'waiting' and d.next_at <= :now
                              and w.disabled_at is null
                            order by d.next_at limit :limit for update of d skip locked)
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(lease)))
                .param("limit", limit)
                .query(Deliveries::delivery)
                .list();
    }

    /**
     * Notes what came of sending a message.
     *
     * @param state it is in now
     * @param nextAt when it is sent again, if it waits
     */
    void sent(
            Delivery delivery,
            Delivery.Outcome outcome,
            String state,
            Instant now,
            Instant nextAt) {
        database.sql(
                        """
                        update webhook_deliveries set state = :state, last_at = :now,
                            next_at = :next, status = :status, error = :error
                        where id = :id and attempts = :attempts
                        """)
                .param("id", delivery.id())
                .param("attempts", delivery.attempts())
                .param("state", state)
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(nextAt))
                .param("status", outcome.status(), Types.INTEGER)
                .param("error", outcome.error(), Types.VARCHAR)
                .update();
    }

    Optional<Delivery> find(UUID id) {
        return database.sql("select * from webhook_deliveries where id = ?")
                .param(id)
                .query(Deliveries::delivery)
                .optional();
    }

    /** Those of one address, the newest first, after a place in the list. */
    List<Delivery> of(UUID webhook, @Nullable UUID after, int limit) {
        return database.sql(
                        """
                        select * from webhook_deliveries where webhook_id = :webhook
                          and (cast(:after as uuid) is null or (created_at, id) <
                            (select created_at, id from webhook_deliveries where id = :after))
                        order by created_at desc, id desc limit :limit
                        """)
                .param("webhook", webhook)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(Deliveries::delivery)
                .list();
    }

    int forget(Instant before) {
        return database.sql("delete from webhook_deliveries where created_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var last = row.getTimestamp("last_at");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                WebhookEvent.parse(row.getString("event")),
                row.getString("body"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("next_at").toInstant(),
                last == null ? null : last.toInstant(),
                row.getObject("status", Integer.class),
                row.getString("error"));
    }
}
