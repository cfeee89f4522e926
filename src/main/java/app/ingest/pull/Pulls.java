package app.ingest.pull;

import app.ingest.pull.Pull.Failure;
import app.storage.MediaId;
import app.users.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files that are fetched. What came of them stays for a while. */
@Repository
class Pulls {

    private static final String SELECT =
            """
            select pulls.*, coalesce(uploads.received, 0) as received
            from pulls left join uploads using (id)
            """;

    private final JdbcClient database;

    Pulls(JdbcClient database) {
        this.database = database;
    }

    /**
     * Writes down what is to be fetched.
     *
     * @param node whose disk the bytes come to
     */
    void add(Pull pull, String node) {
        database.sql(
                        """
                        insert into pulls (id, owner, url, validator, size, node, state, created_at,
                            not_before)
                        values (?, ?, ?, ?, ?, ?, 'fetching', ?, ?)
                        """)
                .param(pull.id().value())
                .param(pull.owner().value())
                .param(pull.url())
                .param(pull.validator())
                .param(pull.size())
                .param(node)
                .param(Timestamp.from(pull.createdAt()))
                .param(Timestamp.from(pull.createdAt()))
                .update();
    }

    Optional<Pull> find(MediaId id) {
        return database.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(Pulls::pull)
                .optional();
    }

    /** What an account asked for, newest first. */
    List<Pull> of(AccountId owner) {
        return database.sql(SELECT + "where pulls.owner = ? order by created_at desc, id limit 100")
                .param(owner.value())
                .query(Pulls::pull)
                .list();
    }

    /** What a node has to go on with now, oldest first. */
    List<Pull> due(String node, Instant now) {
        return database.sql(
                        SELECT
                                + """
                                where node = ? and state = 'fetching' and not_before <= ?
                                order by created_at
                                """)
                .params(node, Timestamp.from(now))
                .query(Pulls::pull)
                .list();
    }

    /** Counts a try; one that brought something begins the count anew. */
    void tried(MediaId id, int tries, Instant notBefore) {
        database.sql("update pulls set tries = ?, not_before = ? where id = ?")
                .params(tries, Timestamp.from(notBefore), id.value())
                .update();
    }

    /**
     * Ends it.
     *
     * @param failure null when the file is here
     */
    void end(MediaId id, @Nullable Failure failure) {
        database.sql(
                        """
                        update pulls set state = :state, failure_code = :code,
                            failure_message = :message
                        where id = :id and state = 'fetching'
                        """)
                .param("state", failure == null ? "done" : "failed")
                .param("code", failure == null ? null : failure.code())
                .param("message", failure == null ? null : failure.message())
                .param("id", id.value())
                .update();
    }

    void remove(MediaId id) {
        database.sql("delete from pulls where id = ?").param(id.value()).update();
    }

    /** Forgets what has ended. */
    void forget(Instant before) {
        database.sql("delete from pulls where state <> 'fetching' and created_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private static Pull pull(ResultSet row, int number) throws SQLException {
        var code = row.getString("failure_code");
        return new Pull(
                new MediaId(row.getString("id")),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getString("url"),
                row.getString("validator"),
                row.getString("state"),
                row.getLong("received"),
                row.getObject("size", Long.class),
                row.getInt("tries"),
                code == null ? null : new Failure(code, row.getString("failure_message")),
                row.getTimestamp("created_at").toInstant());
    }
}
