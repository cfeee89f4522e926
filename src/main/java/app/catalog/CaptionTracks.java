package app.catalog;

import static java.util.stream.Collectors.groupingBy;

import app.storage.MediaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The text tracks that people added. */
@Repository
class CaptionTracks {

    private final JdbcClient database;
    private final Clock clock;

    CaptionTracks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of several media, in one query, by language. */
    Map<MediaId, List<CaptionTrack>> find(Collection<MediaId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        """
                        select media_id, language, label, file from captions
                        where media_id = any(:ids) order by language
                        """)
                .param("ids", ids.stream().map(MediaId::value).toArray(String[]::new))
                .query((row, _) -> track(row))
                .list()
                .stream()
                .collect(groupingBy(CaptionTrack::media));
    }

    List<CaptionTrack> find(MediaId id) {
        return find(List.of(id)).getOrDefault(id, List.of());
    }

    Optional<CaptionTrack> find(MediaId id, String language) {
        return find(id).stream().filter(each -> each.language().equals(language)).findFirst();
    }

    /** Keeps a track in the place of the one in its language. */
    void keep(CaptionTrack track) {
        database.sql(
                        """
                        insert into captions (media_id, language, label, file, created_at)
                        values (:media, :language, :label, :file, :now)
                        on conflict (media_id, language)
                        do update set label = :label, file = :file, created_at = :now
                        """)
                .param("media", track.media().value())
                .param("language", track.language())
                .param("label", track.label())
                .param("file", track.file())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void remove(CaptionTrack track) {
        database.sql("delete from captions where media_id = :media and language = :language")
                .param("media", track.media().value())
                .param("language", track.language())
                .update();
    }

    private static CaptionTrack track(ResultSet row) throws SQLException {
        return new CaptionTrack(
                new MediaId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4));
    }
}
