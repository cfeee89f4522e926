package app.catalog.search;

import app.storage.MediaId;
import app.users.Caller;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what goes with a media: what shares its tags or words, is by the same owner, or stands in
 * the same playlists.
 */
@Component
public class Related {

    /**
     * Each way finds a bounded number, by an index; only those are weighed. A common tag or
     * playlist tells more than a similar title, and that more than the same owner.
     */
    private static final String SQL =
            """
            with subject as materialized (
                select id, owner, words, media_fold_all(tags) as tags from media where id = :id),
            near as (
                (select m.id, 0 as listed from subject s
                    join media m on media_fold_all(m.tags) && s.tags limit 200)
                union all
                (select m.id, 0 from subject s join media m on m.words % s.words limit 200)
                union all
                (select m.id, 0 from subject s join media m on m.owner = s.owner
                    order by m.created_at desc limit 100)
                union all
                (select other.media_id, 1 from playlist_items mine
                    join playlists p on p.id = mine.playlist_id
                    join playlist_items other on other.playlist_id = p.id
                    where mine.media_id = :id and (p.visibility = 'PUBLIC' or p.owner = :me)
                    limit 200))
            select m.id from (select id, max(listed) as listed from near group by id) n
                join media m on m.id = n.id, subject s
            where m.id <> s.id and m.deleted_at is null and (m.playable or m.status = 'READY')
                and (m.visibility = 'PUBLIC' or (m.visibility = 'TEAM' and :team)
                    or m.owner = :me or :admin)
            order by n.listed
                    + cardinality(array(
                        select unnest(media_fold_all(m.tags)) intersect select unnest(s.tags)))
                    + 2 * similarity(m.words, s.words)
                    + case when m.owner = s.owner then 0.3 else 0 end desc,
                m.created_at desc
            limit :limit""";

    private final JdbcClient database;

    Related(JdbcClient database) {
        this.database = database;
    }

    /** The nearest media that a caller may see, the nearest first. */
    @Transactional(readOnly = true)
    public List<MediaId> to(MediaId id, Caller caller, int limit, double likeness) {
        database.sql("select set_config('pg_trgm.similarity_threshold', :likeness, true)")
                .param("likeness", Double.toString(likeness))
                .query()
                .singleRow();
        var me = caller.account();
        return database.sql(SQL)
                .param("id", id.value())
                .param("me", me == null ? null : me.value(), Types.OTHER)
                .param("team", caller.signedIn())
                .param("admin", caller.admin())
                .param("limit", limit)
                .query((row, _) -> new MediaId(row.getString("id")))
                .list();
    }
}
