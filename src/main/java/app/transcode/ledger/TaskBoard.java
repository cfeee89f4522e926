package app.transcode.ledger;

import app.storage.MediaId;
import app.transcode.plan.TaskPlan;
import app.transcode.plan.VideoCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is to be done: tasks are pinned up here, and opened when what they wait for is done. */
@Repository
public class TaskBoard {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    TaskBoard(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes tasks down, to be opened when they are due; those that are there already stay as they
     * are.
     */
    public void add(MediaId id, int round, Collection<TaskPlan> plans) {
        for (var plan : plans) {
            database.sql(
                            """
                            insert into transcode_task (media_id, name, round, kind, urgency, position,
                                weight, work, state, attempt, file_failures, troubles)
                            values (:id, :name, :round, :kind, :urgency, :position, :weight,
                                cast(:work as jsonb), 'waiting', 0, 0, 0)
                            on conflict do nothing
                            """)
                    .param("id", id.value())
                    .param("name", plan.name())
                    .param("round", round)
                    .param("kind", plan.kind().name())
                    .param("urgency", plan.urgency())
                    .param("position", plan.position())
                    .param("weight", plan.weight())
                    .param("work", json.writeValueAsString(plan))
                    .update();
        }
    }

    /** Whether anything can be taken now or soon. */
    public boolean anyOpen(Duration soon) {
        return database.sql(
                        """
                        select exists (select from transcode_task where state = 'open'
                            and (not_before is null or not_before <= :soon))
                        """)
                .param("soon", now().plus(soon))
                .query(Boolean.class)
                .single();
    }

    /** Opens what waits for the end of another task: all that is due by now. */
    public List<Opened> openDue(MediaId id) {
        return database.sql(
                        """
                        update transcode_task t set state = 'open'
                        where media_id = :id and state = 'waiting' and not exists (
                            select from transcode_task other
                            where other.media_id = :id and other.state <> 'done'
                                and other.name <> t.name
                                and case
                                    when t.kind = 'SURVEY' then other.urgency = 0
                                        and other.kind = 'PICTURE'
                                    when t.urgency = 0 then false
                                    when t.kind = 'LIST' then other.kind = 'LIST'
                                            and other.position < t.position
                                        or other.kind = 'PICTURE'
                                            and other.work -> 'codec' = t.work -> 'codec'
                                    when t.kind = 'FINISH' then other.urgency <= 1
                                    when t.urgency = 2 then other.kind = 'FINISH'
                                    else other.urgency = 0 and other.kind <> 'SOUND' end)
                        returning media_id, round, name, attempt + 1
                        """)
                .param("id", id.value())
                .query(TaskBoard::opened)
                .list();
    }

    /** Everything that can be taken now, or was held by somebody who gives no sign of life. */
    public List<Opened> open() {
        return database.sql(
                        """
                        select media_id, round, name, attempt + 1 from transcode_task
                        where state = 'open' or state = 'running' and held_until < :now
                        order by urgency, position
                        """)
                .param("now", now())
                .query(TaskBoard::opened)
                .list();
    }

    /**
     * How long encoders worked on a rendition, in seconds: its share where they made several at a
     * time.
     *
     * @param number its index in the plan of its ladder
     * @param codec of that ladder, null for the first one
     */
    public double seconds(MediaId id, int number, @Nullable VideoCodec codec) {
        return database.sql(
                        """
                        select coalesce(sum(seconds
                            / ((work -> 'cut' ->> 'last')::int - (work -> 'cut' ->> 'first')::int + 1)), 0)
                        from transcode_task
                        where media_id = :id and kind = 'PICTURE'
                            and work ->> 'codec' is not distinct from cast(:codec as text)
                            and :number between (work -> 'cut' ->> 'first')::int
                                and (work -> 'cut' ->> 'last')::int
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("codec", codec == null ? null : codec.name())
                .query(Double.class)
                .single();
    }

    /**
     * What is left to do until a media is ready, in the measure of {@link TaskPlan#weight}: what is
     * in hand counts by how far it is.
     */
    public double left(MediaId id) {
        return database.sql(
                        """
                        select coalesce(sum(weight * (1 - part)), 0) from transcode_task
                        where media_id = :id and state <> 'done' and urgency < :later
                        """)
                .param("id", id.value())
                .param("later", TaskPlan.LATER)
                .query(Double.class)
                .single();
    }

    /** Whether any media has tasks that are not done. */
    public boolean anyLeft() {
        return database.sql("select exists (select from transcode_task where state <> 'done')")
                .query(Boolean.class)
                .single();
    }

    /** Whether a media has tasks that are not done. */
    public boolean anyLeft(MediaId id) {
        return database.sql(
                        """
                        select exists (select from transcode_task
                            where media_id = :id and state <> 'done')
                        """)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Takes back what waits to be made of pictures. */
    public void withdrawPictures(MediaId id) {
        database.sql(
                        """
                        delete from transcode_task
                        where media_id = :id and kind = 'PICTURE' and state = 'waiting'
                        """)
                .param("id", id.value())
                .update();
    }

    /**
     * Makes room for the tasks of a round.
     *
     * @return false when there are some of it already, not all of them done
     */
    public boolean clear(MediaId id, int round) {
        boolean begun =
                database.sql(
                                """
                                select exists (select from transcode_task where media_id = :id
                                    and round = :round and state <> 'done')
                                """)
                        .param("id", id.value())
                        .param("round", round)
                        .query(Boolean.class)
                        .single();
        if (!begun) {
            forget(id);
        }
        return !begun;
    }

    /** Forgets all tasks of a media. */
    public void forget(MediaId id) {
        database.sql("delete from transcode_task where media_id = :id")
                .param("id", id.value())
                .update();
    }

    private static Opened opened(ResultSet row, int number) throws SQLException {
        return new Opened(
                new MediaId(row.getString(1)), row.getInt(2), row.getString(3), row.getInt(4));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
