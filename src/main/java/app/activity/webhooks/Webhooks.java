package app.activity.webhooks;

import app.users.AccountId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All addresses that want to be told. */
@Repository
class Webhooks {

    private final JdbcClient database;

    Webhooks(JdbcClient database) {
        this.database = database;
    }

    void add(Webhook webhook) {
        database.sql(
                        """
                        insert into webhooks (id, owner, url, events, all_media, secret, created_at)
                        values (:id, :owner, :url, :events, :all, :secret, :now)
                        """)
                .param("id", webhook.id())
                .param("owner", webhook.owner().value())
                .param("url", webhook.url())
                .param("events", words(webhook.events()))
                .param("all", webhook.allMedia())
                .param("secret", webhook.secret())
                .param("now", Timestamp.from(webhook.createdAt()))
                .update();
    }

    List<Webhook> of(AccountId owner) {
        return database.sql("select * from webhooks where owner = ? order by created_at desc")
                .param(owner.value())
                .query(Webhooks::webhook)
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return database.sql("select * from webhooks where id = ?")
                .param(id)
                .query(Webhooks::webhook)
                .optional();
    }

    /** Those that may be told of an event of somebody's media. */
    List<Webhook> wanting(WebhookEvent event, AccountId owner) {
        return database.sql(
                        """
                        select * from webhooks
                        where disabled_at is null and :event = any (events)
                          and (owner = :owner or all_media)
                        """)
                .param("event", event.word())
                .param("owner", owner.value())
                .query(Webhooks::webhook)
                .list();
    }

    void remove(UUID id) {
        database.sql("delete from webhooks where id = ?").param(id).update();
    }

    void removeAll(AccountId owner) {
        database.sql("delete from webhooks where owner = ?").param(owner.value()).update();
    }

    void succeeded(UUID id) {
        database.sql(
                        """
                        update webhooks set failing_since = null
                        where id = ? and failing_since is not null
                        """)
                .param(id)
                .update();
    }

    /**
     * Notes a failure, and gives the address up if it has failed for too long.
     *
     * @param tooLong since before then
     * @param gone whether it is given up at once
     */
    void failed(UUID id, Instant now, Instant tooLong, boolean gone) {
        database.sql(
                        """
                        update webhooks set failing_since = coalesce(failing_since, :now),
                            disabled_at = case when :gone or failing_since < :long
                                then coalesce(disabled_at, :now) else disabled_at end
                        where id = :id
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("long", Timestamp.from(tooLong))
                .param("gone", gone)
                .update();
    }

    /** Begins to tell an address again that was given up. */
    void enable(UUID id) {
        database.sql("update webhooks set failing_since = null, disabled_at = null where id = ?")
                .param(id)
                .update();
    }

    private static String[] words(Set<WebhookEvent> events) {
        return events.stream().map(WebhookEvent::word).toArray(String[]::new);
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getString("url"),
                events(row.getArray("events")),
                row.getBoolean("all_media"),
                row.getString("secret"),
                row.getTimestamp("created_at").toInstant(),
                time(row.getTimestamp("failing_since")),
                time(row.getTimestamp("disabled_at")));
    }

    private static Set<WebhookEvent> events(Array words) throws SQLException {
        return Arrays.stream((String[]) words.getArray())
                .map(WebhookEvent::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant time(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
