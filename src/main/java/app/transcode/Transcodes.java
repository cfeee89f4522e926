package app.transcode;

import app.storage.MediaId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plan rows. Each change names the attempt that makes it, and does nothing when another one has
 * taken over.
 */
@Repository
class Transcodes {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Transcodes(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** What is wanted and not finished. */
    record Outstanding(MediaId id, int round) {}

    /** Failures of one round so far. */
    record Failures(int ofFile, int troubles) {}

    /**
     * Begins a media's first round.
     *
     * @return false when it has begun before
     */
    boolean begin(MediaId id) {
        return database.sql(
                                """
                                insert into transcode (media_id, round, attempt, state, stage, progress,
                                    ladder_version, file_failures, troubles, requested_at, updated_at)
                                values (:id, 1, 0, 'queued', 'queued', 0, 0, 0, 0, :now, :now)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Begins another round after a failure; empty when there was none. */
    Optional<Integer> beginAgain(MediaId id) {
        return database.sql(
                        """
                        update transcode set round = round + 1, state = 'queued', stage = 'queued',
                            progress = 0, file_failures = 0, troubles = 0, failure_code = null,
                            failure = null, plan = null, requested_at = :now, updated_at = :now
                        where media_id = :id and state = 'failed'
                        returning round
                        """)
                .param("id", id.value())
                .param("now", now())
                .query(Integer.class)
                .optional();
    }

    /** Takes a round's work over from whoever had it; empty when there is nothing left to do. */
    Optional<Attempt> claim(MediaId id, int round) {
        return database.sql(
                        """
                        update transcode set attempt = attempt + 1, state = 'running',
                            stage = 'probing', updated_at = :now
                        where media_id = :id and round = :round and state in ('queued', 'running')
                        returning attempt
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("now", now())
                .query(Integer.class)
                .optional()
                .map(number -> new Attempt(id, number));
    }

    /** Keeps what was decided, for those who want to know later. */
    boolean planned(Attempt attempt, Object plan) {
        return change(attempt, "plan = cast(:value as jsonb)", json.writeValueAsString(plan));
    }

    /** Moves on; never backwards. */
    boolean progressed(Attempt attempt, Progress progress) {
        return database.sql(
                                """
                                update transcode set stage = :stage, updated_at = :now,
                                    progress = greatest(progress, :progress)
                                where media_id = :id and attempt = :attempt and state = 'running'
                                """)
                        .param("id", attempt.id().value())
                        .param("attempt", attempt.number())
                        .param("stage", progress.stage())
                        .param("progress", progress.progress())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Ends an attempt with something to play. */
    boolean ready(Attempt attempt, Presentation presentation) {
        return change(
                attempt,
                "state = 'ready', stage = 'done', progress = 1, ladder_version = ladder_version + 1,"
                        + " presentation = cast(:value as jsonb)",
                json.writeValueAsString(presentation));
    }

    /** Counts a failure; empty when somebody else has the work by now. */
    Optional<Failures> count(Attempt attempt, boolean ofFile) {
        return database.sql(
                        """
                        update transcode set state = 'queued', stage = 'queued', updated_at = :now,
                            file_failures = file_failures + :ofFile, troubles = troubles + :trouble
                        where media_id = :id and attempt = :attempt and state = 'running'
                        returning file_failures, troubles
                        """)
                .param("id", attempt.id().value())
                .param("attempt", attempt.number())
                .param("ofFile", ofFile ? 1 : 0)
                .param("trouble", ofFile ? 0 : 1)
                .param("now", now())
                .query((row, _) -> new Failures(row.getInt(1), row.getInt(2)))
                .optional();
    }

    /** Gives a round up; empty when it is finished or another one. */
    Optional<Attempt> fail(MediaId id, int round, Failure failure) {
        return database.sql(
                        """
                        update transcode set state = 'failed', stage = 'failed', updated_at = :now,
                            failure_code = :code, failure = :message
                        where media_id = :id and round = :round and state in ('queued', 'running')
                        returning attempt
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("code", failure.code())
                .param("message", failure.message())
                .param("now", now())
                .query(Integer.class)
                .optional()
                .map(number -> new Attempt(id, number));
    }

    /** Forgets a media: whoever works on it has lost, and its job finds nothing to do. */
    void forget(MediaId id) {
        database.sql("delete from transcode where media_id = :id").param("id", id.value()).update();
    }

    /** What was wanted a while ago and is not finished. */
    List<Outstanding> outstanding(Duration age) {
        return database.sql(
                        """
                        select media_id, round from transcode
                        where state in ('queued', 'running') and requested_at <= :before
                        order by requested_at
                        """)
                .param("before", now().minus(age))
                .query((row, _) -> new Outstanding(new MediaId(row.getString(1)), row.getInt(2)))
                .list();
    }

    Map<MediaId, Presentation> presentations(Collection<MediaId> ids) {
        var found = new HashMap<MediaId, Presentation>();
        database.sql(
                        """
                        select presentation from transcode
                        where media_id = any(:ids) and presentation is not null
                        """)
                .param("ids", values(ids))
                .query(String.class)
                .list()
                .forEach(
                        text -> {
                            var presentation = json.readValue(text, Presentation.class);
                            found.put(presentation.id(), presentation);
                        });
        return found;
    }

    Map<MediaId, Progress> progress(Collection<MediaId> ids) {
        var found = new HashMap<MediaId, Progress>();
        database.sql(
                        """
                        select media_id, progress, stage, ladder_version from transcode
                        where media_id = any(:ids)
                        """)
                .param("ids", values(ids))
                .query(
                        (row, _) ->
                                new Progress(
                                        new MediaId(row.getString(1)),
                                        row.getDouble(2),
                                        row.getString(3),
                                        row.getInt(4)))
                .list()
                .forEach(progress -> found.put(progress.id(), progress));
        return found;
    }

    private boolean change(Attempt attempt, String assignment, @Nullable String value) {
        return database.sql(
                                "update transcode set updated_at = :now, "
                                        + assignment
                                        + " where media_id = :id and attempt = :attempt and state = 'running'")
                        .param("id", attempt.id().value())
                        .param("attempt", attempt.number())
                        .param("value", value)
                        .param("now", now())
                        .update()
                == 1;
    }

    private static String[] values(Collection<MediaId> ids) {
        return ids.stream().map(MediaId::value).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
