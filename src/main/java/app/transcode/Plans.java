package app.transcode;

import app.storage.MediaId;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.plan.EncodePlan;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was decided to be made of each media, once its source had been looked into. */
@Repository
class Plans {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Plans(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A round as it was planned.
     *
     * @param listed renditions that the master playlist lists
     * @param playable whether it plays already
     * @param firstPoster below its edition, or null
     */
    record Planned(
            MediaId id,
            int round,
            SourceInfo source,
            EncodePlan plan,
            List<String> listed,
            boolean playable,
            @Nullable String firstPoster) {

        /** The same round, by the plan of another ladder. */
        Planned by(EncodePlan other) {
            return new Planned(id, round, source, other, listed, playable, firstPoster);
        }

        /** Whether all renditions are listed. */
        boolean complete() {
            return playable && listed.size() == plan.pictures().size();
        }
    }

    /** Keeps what was decided. */
    void keep(MediaId id, SourceInfo source, EncodePlan plan, double work) {
        database.sql(
                        """
                        update transcode set source = cast(:source as jsonb),
                            plan = cast(:plan as jsonb), remaining = :work, updated_at = :now
                        where media_id = :id
                        """)
                .param("id", id.value())
                .param("source", json.writeValueAsString(source))
                .param("plan", json.writeValueAsString(plan))
                .param("work", work)
                .param("now", now())
                .update();
    }

    /** Changes a plan in what does not change the result. */
    void change(MediaId id, EncodePlan plan) {
        database.sql("update transcode set plan = cast(:plan as jsonb) where media_id = :id")
                .param("id", id.value())
                .param("plan", json.writeValueAsString(plan))
                .update();
    }

    /** A round as it was planned; empty when there is none such. */
    Optional<Planned> find(MediaId id, int round) {
        return database.sql(
                        """
                        select source, plan, listed,
                            coalesce((presentation ->> 'attempt')::int = round, false), first_poster
                        from transcode
                        where media_id = :id and round = :round and plan is not null
                        """)
                .param("id", id.value())
                .param("round", round)
                .query(
                        (row, _) ->
                                new Planned(
                                        id,
                                        round,
                                        json.readValue(row.getString(1), SourceInfo.class),
                                        json.readValue(row.getString(2), EncodePlan.class),
                                        List.of((String[]) row.getArray(3).getArray()),
                                        row.getBoolean(4),
                                        row.getString(5)))
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
