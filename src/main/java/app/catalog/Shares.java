package app.catalog;

import app.storage.MediaId;
import app.users.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All shares; a revoked one is gone. */
@Repository
class Shares {

    private final JdbcClient database;

    Shares(JdbcClient database) {
        this.database = database;
    }

    void add(Share share) {
        database.sql(
                        """
                        insert into shares (id, media_id, creator, password_hash, expires_at,
                            view_limit, views, created_at)
                        values (:id, :media, :creator, :hash, :expires, :limit, :views, :created)
                        """)
                .param("id", share.id())
                .param("media", share.media().value())
                .param("creator", share.creator().value())
                .param("hash", share.passwordHash())
                .param("expires", column(share.expiresAt()))
                .param("limit", share.viewLimit())
                .param("views", share.views())
                .param("created", column(share.createdAt()))
                .update();
    }

    Optional<Share> find(UUID id) {
        return database.sql("select * from shares where id = :id")
                .param("id", id)
                .query((row, _) -> share(row))
                .optional();
    }

    /** Those of a media, the newest first. */
    List<Share> of(MediaId media) {
        return database.sql(
                        "select * from shares where media_id = :media order by created_at desc, id")
                .param("media", media.value())
                .query((row, _) -> share(row))
                .list();
    }

    /** Counts one view; false if there is none left, however many ask at a time. */
    boolean take(UUID id) {
        return database.sql(
                                """
                                update shares set views = views + 1
                                where id = :id and (view_limit is null or views < view_limit)
                                """)
                        .param("id", id)
                        .update()
                == 1;
    }

    void remove(UUID id) {
        database.sql("delete from shares where id = :id").param("id", id).update();
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getObject("id", UUID.class),
                new MediaId(row.getString("media_id")),
                new AccountId(row.getObject("creator", UUID.class)),
                row.getString("password_hash"),
                time(row.getObject("expires_at", OffsetDateTime.class)),
                row.getObject("view_limit", Integer.class),
                row.getInt("views"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant time(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }

    private static @Nullable OffsetDateTime column(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
