package app.transcode.ledger;

import app.storage.MediaId;
import app.transcode.plan.TaskPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tasks in the hands of workers. Each change names its attempt, and does nothing when another
 * one has taken the work over.
 */
@Repository
public class Tasks {

    private static final String MINE =
            " where media_id = :id and name = :name and round = :round and attempt = :attempt"
                    + " and state = 'running'";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Tasks(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** How often a task failed so far. */
    public record Failures(int ofFile, int troubles) {}

    /**
     * Takes the most urgent task that nobody works on: what a first play waits for, then first
     * posters, which take a moment, then short media, then what somebody watches as it grows, then
     * the media with the least left to do.
     *
     * @param job who takes it; what this very job held before it died is its again
     * @param shortWork media with at most so much left to do go first
     * @param lane which tasks count
     * @param lease how long it is held without a sign of life
     */
    public Optional<Task> claim(UUID job, double shortWork, Lane lane, Duration lease) {
        return database.sql(
                        """
                        with next as (
                            select t.media_id, t.name
                            from transcode_task t join transcode m on m.media_id = t.media_id
                            where (t.state = 'open' and (t.not_before is null or t.not_before <= :now)
                                    or t.state = 'running' and (t.held_until < :now or t.holder = :job))
                                and (t.urgency = 0 or :lane = 'USUAL' or :lane = 'EXPRESS'
                                    and t.urgency = 1
                                    and (m.remaining <= :short or t.kind = 'POSTER'))
                            order by t.urgency, t.kind <> 'POSTER', m.remaining > :short,
                                m.watched_until is null or m.watched_until < :now,
                                m.remaining, m.requested_at, t.position, t.name
                            limit 1
                            for update of t skip locked)
                        update transcode_task t
                        set state = 'running', attempt = attempt + 1, holder = :job, part = 0,
                            held_until = :until
                        from next where t.media_id = next.media_id and t.name = next.name
                        returning t.media_id, t.round, t.attempt, t.file_failures + t.troubles, t.work
                        """)
                .param("job", job)
                .param("lane", lane.name())
                .param("short", shortWork)
                .param("now", now())
                .param("until", now().plus(lease))
                .query(this::task)
                .optional();
    }

    private Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                new MediaId(row.getString(1)),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                json.readValue(row.getString(5), TaskPlan.class));
    }

    /** Gives a sign of life; false when somebody else has the work by now. */
    public boolean keep(Task task, Duration lease) {
        return mine("update transcode_task set held_until = :value" + MINE, task)
                        .param("value", now().plus(lease))
                        .update()
                == 1;
    }

    /**
     * Notes how far a task is, from 0 to 1; false when somebody else has the work by now.
     *
     * <p>To be called with the media's row locked.
     */
    public boolean came(Task task, double part) {
        return mine("update transcode_task set part = :value" + MINE, task)
                        .param("value", part)
                        .update()
                == 1;
    }

    /**
     * Whether a task is still in the hands of its worker; if so, nobody takes it until the
     * transaction ends.
     */
    public boolean lock(Task task) {
        return mine("select name from transcode_task" + MINE + " for update", task)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /**
     * Ends a task.
     *
     * @param seconds how long its encoder ran
     */
    public boolean done(Task task, double seconds) {
        return mine("update transcode_task set state = 'done', seconds = :value" + MINE, task)
                        .param("value", seconds)
                        .update()
                == 1;
    }

    /** Puts a task back, for anybody to take; that its worker had to stop is no failure. */
    public void release(Task task) {
        mine("update transcode_task set state = 'open', holder = null" + MINE, task).update();
    }

    /** Counts a failure and puts the task back; empty when somebody else has the work by now. */
    public Optional<Failures> failed(Task task, boolean ofFile, Duration pause) {
        return mine(
                        "update transcode_task set state = 'open', not_before = :value,"
                                + (ofFile
                                        ? " file_failures = file_failures + 1"
                                        : " troubles = troubles + 1")
                                + MINE
                                + " returning file_failures, troubles",
                        task)
                .param("value", now().plus(pause))
                .query((row, _) -> new Failures(row.getInt(1), row.getInt(2)))
                .optional();
    }

    /** Gives a task up that no media needs to be ready, and with it all others of its codec. */
    public void drop(Task task) {
        var codec = task.plan().codec();
        database.sql(
                        """
                        delete from transcode_task where media_id = :id and round = :round
                            and (name = :name or work ->> 'codec' = cast(:codec as text))
                        """)
                .param("id", task.id().value())
                .param("round", task.round())
                .param("name", task.name())
                .param("codec", codec == null ? null : codec.name())
                .update();
    }

    private JdbcClient.StatementSpec mine(String sql, Task task) {
        return database.sql(sql)
                .param("id", task.id().value())
                .param("name", task.name())
                .param("round", task.round())
                .param("attempt", task.attempt());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
