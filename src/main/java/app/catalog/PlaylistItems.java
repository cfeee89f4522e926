package app.catalog;

import app.storage.MediaId;
import app.users.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What playlists hold, as far as somebody may see it. An unlisted media is shown where it was put
 * by its own owner: nobody else can list it that way.
 */
@Repository
class PlaylistItems {

    private static final String VISIBLE =
            """
            from playlist_items i
                join playlists p on p.id = i.playlist_id
                join media m on m.id = i.media_id and m.deleted_at is null
            where (m.visibility = 'PUBLIC' or (m.visibility = 'TEAM' and :team)
                or (m.visibility = 'UNLISTED' and m.owner = p.owner)
                or m.owner = cast(:me as uuid) or :admin)
            """;

    private final JdbcClient database;

    PlaylistItems(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody sees of a playlist from outside.
     *
     * @param count of media
     * @param first of them
     */
    record Summary(int count, MediaId first) {}

    /** The media of one playlist, in its order. */
    List<MediaId> of(UUID playlist, Caller caller) {
        return as(caller, "select m.id " + VISIBLE + " and p.id = :playlist order by i.place")
                .param("playlist", playlist)
                .query((row, _) -> new MediaId(row.getString(1)))
                .list();
    }

    /** Several playlists from outside, in one query; empty ones are absent. */
    Map<UUID, Summary> summaries(Collection<UUID> playlists, Caller caller) {
        var found = new HashMap<UUID, Summary>();
        as(
                        caller,
                        "select p.id, count(*), (array_agg(m.id order by i.place))[1] "
                                + VISIBLE
                                + " and p.id = any(:playlists) group by p.id")
                .param("playlists", playlists.toArray(UUID[]::new))
                .query(
                        row -> {
                            found.put(
                                    row.getObject(1, UUID.class),
                                    new Summary(row.getInt(2), new MediaId(row.getString(3))));
                        });
        return found;
    }

    /** Puts these in the place of all that a playlist holds. */
    void replace(UUID playlist, List<MediaId> media) {
        database.sql("delete from playlist_items where playlist_id = :playlist")
                .param("playlist", playlist)
                .update();
        database.sql(
                        """
                        insert into playlist_items (playlist_id, place, media_id)
                        select :playlist, each.place, each.id
                        from unnest(cast(:media as text[])) with ordinality as each (id, place)
                        """)
                .param("playlist", playlist)
                .param("media", media.stream().map(MediaId::value).toArray(String[]::new))
                .update();
    }

    private StatementSpec as(Caller caller, String sql) {
        var me = caller.account();
        return database.sql(sql)
                .param("team", caller.signedIn())
                .param("admin", caller.admin())
                .param("me", me == null ? null : me.toString());
    }
}
