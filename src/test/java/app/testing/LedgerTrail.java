package app.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers what was ever written to the ledger of work, which is forgotten when a media is whole.
 * The database itself notes it, whichever node writes.
 */
public final class LedgerTrail {

    private static final String NOTES =
            """
            create table trail_segment (at timestamptz, media_id text, track text, name text);
            create table trail_task (
                at timestamptz, media_id text, name text, attempt integer, state text);
            create table trail_progress (
                at timestamptz, media_id text, progress double precision);

            create function trail_segment() returns trigger language plpgsql as $$ begin
                insert into trail_segment
                    values (clock_timestamp(), new.media_id, new.track, new.name);
                return null;
            end $$;
            create function trail_task() returns trigger language plpgsql as $$ begin
                insert into trail_task
                    values (clock_timestamp(), new.media_id, new.name, new.attempt, new.state);
                return null;
            end $$;
            create function trail_progress() returns trigger language plpgsql as $$ begin
                insert into trail_progress
                    values (clock_timestamp(), new.media_id, new.progress);
                return null;
            end $$;

            create trigger trail after insert on transcode_segment
                for each row execute function trail_segment();
            create trigger trail after insert or update of state on transcode_task
                for each row execute function trail_task();
            create trigger trail after update of progress on transcode
                for each row execute function trail_progress();
            """;

    private final JdbcClient database;

    private LedgerTrail(JdbcClient database) {
        this.database = database;
    }

    /** Begins to remember. The tables of the site must be there. */
    public static LedgerTrail of(JdbcClient database) {
        database.sql(NOTES).update();
        return new LedgerTrail(database);
    }

    /**
     * A record of a task.
     *
     * @param attempt whose it is; 0 while nobody has taken it
     * @param state that it has from then on
     */
    public record Step(Instant at, String name, int attempt, String state) {

        /** Whether somebody took a task that had been taken before. */
        public boolean repeated() {
            return state.equals("running") && attempt > 1;
        }
    }

    /** All that became of the tasks of a media, in its order. */
    public List<Step> steps(String media) {
        return database.sql(
                        """
                        select at, name, attempt, state from trail_task
                        where media_id = ? order by at
                        """)
                .param(media)
                .query(LedgerTrail::step)
                .list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getTimestamp("at").toInstant(),
                row.getString("name"),
                row.getInt("attempt"),
                row.getString("state"));
    }

    /** The files of all segments of a media, as {@code track/name}: once for each record of it. */
    public List<String> segments(String media) {
        return database.sql("select track || '/' || name from trail_segment where media_id = ?")
                .param(media)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** How long a media's first task was open until somebody took it. */
    public Duration pickup(String media) {
        return Duration.between(first(media, "open"), first(media, "running"));
    }

    private Instant first(String media, String state) {
        return steps(media).stream()
                .filter(step -> step.state().equals(state))
                .findFirst()
                .orElseThrow()
                .at();
    }

    /** When a media got as far as this. */
    public Optional<Instant> progressedTo(String media, double progress) {
        return database.sql(
                        """
                        select min(at) from trail_progress
                        where media_id = ? and abs(progress - ?) < 1e-9
                        having min(at) is not null
                        """)
                .params(media, progress)
                .query((row, _) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant);
    }
}
