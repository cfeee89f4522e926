package app.activity.chronicle;

import app.storage.MediaId;
import app.users.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All that was written down, in the order in which it was done. */
@Repository
class Chronicle {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Chronicle(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a deed down, in the present transaction if there is one. */
    void write(Deed deed) {
        database.sql(
                        """
                        insert into activity (at, kind, actor, subject, media_id, address, details)
                        values (:at, :kind, :actor, :subject, :media, :address, cast(:details as jsonb))
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", deed.kind().word())
                .param("actor", value(deed.actor()), Types.OTHER)
                .param("subject", value(deed.subject()), Types.OTHER)
                .param("media", deed.media() == null ? null : deed.media().value(), Types.VARCHAR)
                .param("address", deed.address(), Types.VARCHAR)
                .param("details", json.writeValueAsString(deed.details()))
                .update();
    }

    /**
     * Reads entries, the latest first.
     *
     * @param before only those with a lower id
     */
    List<Entry> read(Filter filter, long before, int limit) {
        var conditions = new ArrayList<>(List.of("id < :before"));
        if (!filter.kinds().isEmpty()) {
            conditions.add("kind in (:kinds)");
        }
        if (filter.account() != null) {
            conditions.add("(actor = :account or subject = :account)");
        }
        if (filter.media() != null) {
            conditions.add("media_id = :media");
        }
        if (filter.from() != null) {
            conditions.add("at >= :from");
        }
        if (filter.until() != null) {
            conditions.add("at < :until");
        }
        return database.sql(
                        "select * from activity where %s order by id desc limit :limit"
                                .formatted(String.join(" and ", conditions)))
                .param("before", before)
                .param("kinds", filter.kinds().stream().map(Kind::word).toList())
                .param("account", value(filter.account()), Types.OTHER)
                .param("media", filter.media() == null ? null : filter.media().value())
                .param("from", time(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", time(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    /**
     * Forgets entries.
     *
     * @param limit how many at most, so that no transaction is long
     * @return how many
     */
    int forget(Instant before, int limit) {
        return database.sql(
                        """
                        delete from activity where id in
                            (select id from activity where at < :before order by at limit :limit)
                        """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .update();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        var deed =
                new Deed(
                        Kind.parse(row.getString("kind")),
                        account(row, "actor"),
                        account(row, "subject"),
                        Optional.ofNullable(row.getString("media_id"))
                                .map(MediaId::new)
                                .orElse(null),
                        row.getString("address"),
                        json.readValue(row.getString("details"), DETAILS));
        return new Entry(row.getLong("id"), row.getTimestamp("at").toInstant(), deed);
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new AccountId(value);
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
