package app.catalog;

import app.storage.MediaId;
import app.users.AccountId;
import app.users.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All playlists. {@link PlaylistItems} knows what they hold. */
@Repository
class Playlists {

    private final JdbcClient database;

    Playlists(JdbcClient database) {
        this.database = database;
    }

    Optional<Playlist> find(UUID id) {
        return database.sql("select * from playlists where id = :id")
                .param("id", id)
                .query((row, _) -> playlist(row))
                .optional();
    }

    /** The playlist, kept from anybody else until the transaction ends. */
    Optional<Playlist> take(UUID id) {
        return database.sql("select * from playlists where id = :id for update")
                .param("id", id)
                .query((row, _) -> playlist(row))
                .optional();
    }

    /**
     * Which playlists a list shows, of those that its reader may see.
     *
     * @param owner only theirs, or null
     * @param media only those that hold it, or null
     * @param after only what follows, or null
     */
    record Filter(
            @Nullable AccountId owner,
            @Nullable MediaId media,
            @Nullable PlaylistCursor after,
            int limit) {}

    /** The newest first: unlisted and private ones for their owners and admins alone. */
    List<Playlist> list(Filter filter, Caller caller) {
        var me = caller.account();
        var owner = filter.owner();
        var media = filter.media();
        var after = filter.after();
        return database.sql(
                        """
                        select * from playlists p
                        where (visibility = 'PUBLIC' or (visibility = 'TEAM' and :team)
                                or owner = cast(:me as uuid) or :admin)
                            and (cast(:owner as uuid) is null or owner = cast(:owner as uuid))
                            and (cast(:media as text) is null or exists (
                                select 1 from playlist_items i
                                where i.playlist_id = p.id and i.media_id = :media))
                            and (cast(:at as timestamptz) is null or (created_at, id)
                                < (cast(:at as timestamptz), cast(:id as uuid)))
                        order by created_at desc, id desc limit :limit
                        """)
                .param("team", caller.signedIn())
                .param("admin", caller.admin())
                .param("me", me == null ? null : me.toString())
                .param("owner", owner == null ? null : owner.toString())
                .param("media", media == null ? null : media.value())
                .param("at", after == null ? null : after.at().toString())
                .param("id", after == null ? null : after.id().toString())
                .param("limit", filter.limit())
                .query((row, _) -> playlist(row))
                .list();
    }

    /** Keeps a new playlist, or a changed one. */
    void save(Playlist playlist) {
        database.sql(
                        """
                        insert into playlists (id, owner, title, description, visibility,
                            created_at, updated_at)
                        values (:id, :owner, :title, :description, :visibility, :created, :updated)
                        on conflict (id) do update set title = :title, description = :description,
                            visibility = :visibility, updated_at = :updated
                        """)
                .param("id", playlist.id())
                .param("owner", playlist.owner().value())
                .param("title", playlist.title())
                .param("description", playlist.description())
                .param("visibility", playlist.visibility().name())
                .param("created", playlist.createdAt().atOffset(ZoneOffset.UTC))
                .param("updated", playlist.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from playlists where id = :id").param("id", id).update();
    }

    /** Hands on what an account owned, or deletes it where there is no heir. */
    void pass(AccountId owner, @Nullable AccountId heir) {
        var sql =
                heir == null
                        ? "delete from playlists where owner = :owner"
                        : "update playlists set owner = :heir where owner = :owner";
        var statement = database.sql(sql).param("owner", owner.value());
        (heir == null ? statement : statement.param("heir", heir.value())).update();
    }

    private static Playlist playlist(ResultSet row) throws SQLException {
        return new Playlist(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getString("title"),
                row.getString("description"),
                Visibility.valueOf(row.getString("visibility")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
