package app.playback;

import app.storage.MediaId;
import app.users.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often media are watched, and how far. */
@Repository
class WatchStatistics {

    private final JdbcClient database;
    private final Clock clock;

    WatchStatistics(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The views of one day.
     *
     * @param day in UTC
     * @param visitors how many different ones there were, as far as that can be told: see {@link
     *     Visitors}
     */
    record Day(LocalDate day, long views, long visitors) {}

    /** Counts a view of today. */
    @EventListener
    void on(PlaybackBegun view) {
        database.sql(
                        """
                        insert into view_days (media_id, day, views, visitors)
                        select id, :today, 1, :visitors from media where id = :id
                        on conflict (media_id, day) do update set
                            views = view_days.views + 1,
                            visitors = view_days.visitors + :visitors
                        """)
                .param("id", view.id().value())
                .param("today", today())
                .param("visitors", view.first() ? 1 : 0)
                .update();
    }

    /** Adds parts to those that somebody has seen. */
    void watched(AccountId viewer, MediaId id, int parts) {
        database.sql(
                        """
                        insert into watched_parts (media_id, account, parts)
                        values (:id, :viewer, :parts)
                        on conflict (media_id, account)
                        do update set parts = watched_parts.parts | :parts
                        """)
                .param("id", id.value())
                .param("viewer", viewer.value())
                .param("parts", parts)
                .update();
    }

    /** The days with views among the latest ones, in their order. */
    List<Day> days(MediaId id, int latest) {
        return database.sql(
                        """
                        select day, views, visitors from view_days
                        where media_id = :id and day > :before order by day
                        """)
                .param("id", id.value())
                .param("before", today().minusDays(latest))
                .query(
                        (row, _) ->
                                new Day(
                                        row.getObject(1, LocalDate.class),
                                        row.getLong(2),
                                        row.getLong(3)))
                .list();
    }

    /** How many signed-in viewers have seen each part, in order. */
    List<Long> viewersOfParts(MediaId id) {
        return database.sql(
                        """
                        select count(w.account) from generate_series(0, :last) part
                        left join watched_parts w
                            on w.media_id = :id and (w.parts >> part) & 1 = 1
                        group by part order by part
                        """)
                .param("id", id.value())
                .param("last", WatchedParts.COUNT - 1)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    long viewers(MediaId id) {
        return database.sql("select count(*) from watched_parts where media_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    void forget(AccountId viewer) {
        database.sql("delete from watched_parts where account = :viewer")
                .param("viewer", viewer.value())
                .update();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
