package app.transcode;

import app.storage.MediaId;
import app.transcode.ledger.Pace;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What plays of each media, and how far the making of the rest is. */
@Repository
class Presentations {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Presentations(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Shows what plays by now, under a new version of the ladder.
     *
     * @param listed renditions that the master playlist lists from now on
     */
    void grown(Presentation presentation, List<String> listed) {
        database.sql(
                        """
                        update transcode set listed = :listed, ladder_version = ladder_version + 1,
                            presentation = cast(:presentation as jsonb), updated_at = :now
                        where media_id = :id
                        """)
                .param("id", presentation.id().value())
                .param("listed", listed.toArray(String[]::new))
                .param("presentation", json.writeValueAsString(presentation))
                .param("now", now())
                .update();
    }

    /** Replaces what is told of what plays, where the same edition does. */
    boolean amend(Presentation presentation) {
        return database.sql(
                                """
                                update transcode set presentation = cast(:presentation as jsonb),
                                    updated_at = :now
                                where media_id = :id and round = :round
                                """)
                        .param("id", presentation.id().value())
                        .param("round", presentation.attempt())
                        .param("presentation", json.writeValueAsString(presentation))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Has a media wear a poster until it is whole; where it does not play yet, from then on. */
    void firstPoster(MediaId id, String file) {
        database.sql(
                        """
                        update transcode set first_poster = :file, updated_at = :now,
                            presentation = case
                                when (presentation ->> 'attempt')::int = round
                                then jsonb_set(presentation, '{poster}', to_jsonb(cast(:file as text)))
                                else presentation end
                        where media_id = :id and state in ('queued', 'running')
                        """)
                .param("id", id.value())
                .param("file", file)
                .param("now", now())
                .update();
    }

    Map<MediaId, Presentation> find(Collection<MediaId> ids) {
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
                        select media_id, progress, stage, ladder_version, pace,
                            coalesce(presentation ->> 'poster' is not null, false)
                        from transcode
                        where media_id = any(:ids)
                        """)
                .param("ids", values(ids))
                .query(
                        (row, _) ->
                                new Progress(
                                        new MediaId(row.getString(1)),
                                        row.getDouble(2),
                                        row.getString(3),
                                        row.getInt(4),
                                        secondsLeft(row.getString(5)),
                                        row.getBoolean(6)))
                .list()
                .forEach(progress -> found.put(progress.id(), progress));
        return found;
    }

    private @Nullable Integer secondsLeft(@Nullable String pace) {
        return pace == null ? null : json.readValue(pace, Pace.class).secondsLeft(clock.instant());
    }

    private static String[] values(Collection<MediaId> ids) {
        return ids.stream().map(MediaId::value).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
