package app.transcode;

import app.storage.MediaId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is wanted of each media, what was decided, and what plays. Rounds count the editions. */
@Repository
class Transcodes {

    private static final String UNFINISHED = " and state in ('queued', 'running')";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Transcodes(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A round that is wanted.
     *
     * @param readable how much of the source can be read in seconds, null where all can
     * @param breaks how often that was found to be less than before
     * @param copies whether the source's own picture may be taken over
     * @param unfinished whether it is still to be made
     */
    record Wanted(
            MediaId id,
            int round,
            @Nullable Double readable,
            int breaks,
            boolean copies,
            boolean unfinished) {}

    /**
     * Begins a media's first round.
     *
     * @return false when it has begun before
     */
    boolean begin(MediaId id) {
        return database.sql(
                                """
                                insert into transcode (media_id, round, state, stage, progress,
                                    ladder_version, requested_at, updated_at)
                                values (:id, 1, 'queued', 'queued', 0, 0, :now, :now)
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
                            progress = 0, failure_code = null, failure = null, plan = null, pace = null, first_poster = null,
                            listed = '{}', readable = null, breaks = 0,
                            requested_at = :now, updated_at = :now
                        where media_id = :id and state = 'failed'
                        returning round
                        """)
                .param("id", id.value())
                .param("now", now())
                .query(Integer.class)
                .optional();
    }

    /** Begins a round anew that turned out to break off; empty when it is over. */
    Optional<Integer> beginShorter(MediaId id, int round, double readable) {
        return database.sql(
                        """
                        update transcode set round = round + 1, readable = :readable,
                            breaks = breaks + 1, plan = null, pace = null, first_poster = null, listed = '{}', updated_at = :now
                        where media_id = :id and round = :round
                        """
                                + UNFINISHED
                                + " returning round")
                .param("id", id.value())
                .param("round", round)
                .param("readable", readable)
                .param("now", now())
                .query(Integer.class)
                .optional();
    }

    /** Begins a round anew in which nothing is taken over without encoding. */
    Optional<Integer> beginEncoding(MediaId id, int round) {
        return database.sql(
                        """
                        update transcode set round = round + 1, copies = false, plan = null,
                            pace = null, first_poster = null, listed = '{}', updated_at = :now
                        where media_id = :id and round = :round
                        """
                                + UNFINISHED
                                + " returning round")
                .param("id", id.value())
                .param("round", round)
                .param("now", now())
                .query(Integer.class)
                .optional();
    }

    /** What is wanted of an unfinished round; nobody changes it until the transaction ends. */
    Optional<Wanted> lock(MediaId id, int round) {
        return wanted(id, round, " for update");
    }

    /** What is wanted of a round. */
    Optional<Wanted> wanted(MediaId id, int round) {
        return wanted(id, round, "");
    }

    private Optional<Wanted> wanted(MediaId id, int round, String locking) {
        return database.sql(
                        """
                        select readable, breaks, copies, state in ('queued', 'running') from transcode
                        where media_id = :id and round = :round
                        """
                                + locking)
                .param("id", id.value())
                .param("round", round)
                .query(
                        (row, _) ->
                                new Wanted(
                                        id,
                                        round,
                                        row.getObject(1, Double.class),
                                        row.getInt(2),
                                        row.getBoolean(3),
                                        row.getBoolean(4)))
                .optional();
    }

    /** Moves on; never backwards. False when the round is over. */
    boolean progressed(MediaId id, int round, String stage, double progress) {
        return database.sql(
                                """
                        update transcode set state = 'running', stage = :stage, updated_at = :now,
                            progress = greatest(progress, :progress)
                        where media_id = :id and round = :round
                        """
                                        + UNFINISHED)
                        .param("id", id.value())
                        .param("round", round)
                        .param("stage", stage)
                        .param("progress", progress)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Counts work as done. */
    void worked(MediaId id, double weight) {
        database.sql(
                        """
                        update transcode set remaining = greatest(0, remaining - :weight)
                        where media_id = :id
                        """)
                .param("id", id.value())
                .param("weight", weight)
                .update();
    }

    /** Ends a round with something to play. */
    void ready(Presentation presentation, boolean sameLadder) {
        database.sql(
                        """
                        update transcode set state = 'ready', stage = 'done', progress = 1,
                            remaining = 0, ladder_version = ladder_version + :step,
                            presentation = cast(:presentation as jsonb), updated_at = :now
                        where media_id = :id and round = :round
                        """
                                + UNFINISHED)
                .param("id", presentation.id().value())
                .param("round", presentation.attempt())
                .param("step", sameLadder ? 0 : 1)
                .param("presentation", json.writeValueAsString(presentation))
                .param("now", now())
                .update();
    }

    /** Gives a round up, with what played of it; false when it is finished or another one runs. */
    boolean fail(MediaId id, int round, Failure failure) {
        return database.sql(
                                """
                                update transcode set state = 'failed', stage = 'failed',
                                    failure_code = :code, failure = :message, updated_at = :now,
                                    presentation = case
                                        when (presentation ->> 'attempt')::int = :round then null
                                        else presentation end
                                where media_id = :id and round = :round
                                """
                                        + UNFINISHED)
                        .param("id", id.value())
                        .param("round", round)
                        .param("code", failure.code())
                        .param("message", failure.message())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Notes that somebody watches what is still being made. */
    void watched(MediaId id, Duration time) {
        database.sql(
                        "update transcode set watched_until = :until where media_id = :id"
                                + UNFINISHED)
                .param("id", id.value())
                .param("until", now().plus(time))
                .update();
    }

    /** Forgets a media: whoever works on it has lost, and its jobs find nothing to do. */
    void forget(MediaId id) {
        database.sql("delete from transcode where media_id = :id").param("id", id.value()).update();
    }

    /** What was wanted a while ago, is not finished and has no tasks. */
    List<Wanted> forgotten(Duration age) {
        return database.sql(
                        """
                        select media_id, round from transcode m
                        where state in ('queued', 'running') and requested_at <= :before
                            and not exists (select from transcode_task t
                                where t.media_id = m.media_id and t.state <> 'done')
                        order by requested_at
                        """)
                .param("before", now().minus(age))
                .query(
                        (row, _) ->
                                new Wanted(
                                        new MediaId(row.getString(1)),
                                        row.getInt(2),
                                        null,
                                        0,
                                        true,
                                        true))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
