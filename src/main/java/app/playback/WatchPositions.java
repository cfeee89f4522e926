package app.playback;

import app.catalog.WatchLog;
import app.storage.MediaId;
import app.users.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people stopped watching; a media that is deleted takes its positions along. */
@Repository
class WatchPositions implements WatchLog {

    /** Who has seen more sees the oldest of it listed again. */
    private static final int MOST_SEEN = 10_000;

    private final JdbcClient database;
    private final Clock clock;

    WatchPositions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Where somebody stopped watching a media.
     *
     * @param seconds from its beginning
     * @param seen whether they have seen it to its end, then or before
     */
    record Position(MediaId media, double seconds, Instant at, boolean seen) {}

    void keep(AccountId viewer, MediaId id, double seconds, boolean seen) {
        database.sql(
                        """
                        insert into watch_positions (account, media_id, seconds, watched_at, seen)
                        values (:viewer, :id, :seconds, :now, :seen)
                        on conflict (account, media_id)
                        do update set seconds = :seconds, watched_at = :now,
                            seen = watch_positions.seen or :seen
                        """)
                .param("viewer", viewer.value())
                .param("id", id.value())
                .param("seconds", seconds)
                .param("now", OffsetDateTime.now(clock))
                .param("seen", seen)
                .update();
    }

    @Override
    public Collection<MediaId> seen(AccountId viewer) {
        return database.sql(
                        """
                        select media_id from watch_positions where account = :viewer and seen
                        order by watched_at desc limit :most
                        """)
                .param("viewer", viewer.value())
                .param("most", MOST_SEEN)
                .query((row, _) -> new MediaId(row.getString(1)))
                .list();
    }

    @Override
    public Map<MediaId, Watched> watched(AccountId viewer, Collection<MediaId> ids) {
        return database
                .sql(
                        """
                        select media_id, seconds, watched_at, seen from watch_positions
                        where account = :viewer and media_id = any(:ids)
                        """)
                .param("viewer", viewer.value())
                .param("ids", ids.stream().map(MediaId::value).toArray(String[]::new))
                .query((row, _) -> position(row))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Position::media,
                                each -> new Watched(each.seconds(), each.at(), each.seen())));
    }

    /**
     * What somebody watched, the latest first.
     *
     * @param after the last one of the page before, or null for the first page
     */
    List<Position> latest(AccountId viewer, @Nullable HistoryCursor after, int limit) {
        var query =
                database.sql(
                                """
                                select media_id, seconds, watched_at, seen from watch_positions
                                where account = :viewer %s
                                order by watched_at desc, media_id desc
                                limit :limit
                                """
                                        .formatted(
                                                after == null
                                                        ? ""
                                                        : "and (watched_at, media_id) < (:at, :id)"))
                        .param("viewer", viewer.value())
                        .param("limit", limit);
        if (after != null) {
            query =
                    query.param("at", after.at().atOffset(ZoneOffset.UTC))
                            .param("id", after.id().value());
        }
        return query.query((row, _) -> position(row)).list();
    }

    void forget(AccountId viewer) {
        database.sql("delete from watch_positions where account = :viewer")
                .param("viewer", viewer.value())
                .update();
    }

    void forget(AccountId viewer, String id) {
        database.sql("delete from watch_positions where account = :viewer and media_id = :id")
                .param("viewer", viewer.value())
                .param("id", id)
                .update();
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                new MediaId(row.getString(1)),
                row.getDouble(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getBoolean(4));
    }
}
