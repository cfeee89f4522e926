package app.ingest;

import app.storage.MediaId;
import app.users.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of uploads: those under way, and the originals that came of the others. */
@Repository
class Uploads {

    private final JdbcClient database;

    Uploads(JdbcClient database) {
        this.database = database;
    }

    void add(NewUpload upload, Instant now, Instant heldUntil) {
        database.sql(
                        """
                        insert into uploads
                            (id, owner, way, file_name, started_at, held_until, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(upload.id().value())
                .param(upload.owner().value())
                .param(upload.way())
                .param(upload.fileName())
                .param(Timestamp.from(now))
                .param(Timestamp.from(heldUntil))
                .param(timestamp(upload.expiresAt()))
                .update();
    }

    /** Counts bytes of the owner's usage to an upload. */
    void reserve(MediaId id, long bytes) {
        database.sql("update uploads set reserved = reserved + ? where id = ?")
                .params(bytes, id.value())
                .update();
    }

    /** Notes how far an upload is; false when it is no longer under way. */
    boolean note(MediaId id, long received) {
        return database.sql(
                                """
                                update uploads set received = ?
                                where id = ? and completed_at is null and not condemned
                                """)
                        .params(received, id.value())
                        .update()
                == 1;
    }

    /** Notes how far an upload is that may be gone on with; false when it is not under way. */
    boolean checkpoint(MediaId id, long received, Instant expiresAt) {
        return database.sql(
                                """
                                update uploads set received = ?, expires_at = ?
                                where id = ? and completed_at is null and not condemned
                                """)
                        .params(received, Timestamp.from(expiresAt), id.value())
                        .update()
                == 1;
    }

    void complete(MediaId id, long size, @Nullable String sha256, Instant now) {
        database.sql(
                        """
                        update uploads
                        set received = :size, reserved = :size, sha256 = :sha256,
                            completed_at = :now
                        where id = :id
                        """)
                .param("size", size)
                .param("sha256", sha256)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** Notes the hash of an original; false when it was deleted meanwhile. */
    boolean hashed(MediaId id, String sha256) {
        return database.sql(
                                """
                                update uploads set sha256 = ?
                                where id = ? and not condemned and dropped_at is null
                                """)
                        .params(sha256, id.value())
                        .update()
                == 1;
    }

    /** Marks an original as one whose bytes are given up; false when there is none. */
    boolean drop(MediaId id, Instant now) {
        return database.sql(
                                """
                                update uploads set dropped_at = coalesce(dropped_at, ?)
                                where id = ? and completed_at is not null
                                """)
                        .params(Timestamp.from(now), id.value())
                        .update()
                == 1;
    }

    /** Which of several media there are uploads of, in whatever state. */
    Set<MediaId> known(Collection<MediaId> ids) {
        return Set.copyOf(
                database.sql("select id from uploads where id = any(?)")
                        .param(ids.stream().map(MediaId::value).toArray(String[]::new))
                        .query((row, _) -> new MediaId(row.getString("id")))
                        .list());
    }

    /** Says that this process still receives these uploads. */
    void hold(Collection<MediaId> ids, Instant until) {
        database.sql("update uploads set held_until = ? where id = any(?)")
                .params(
                        Timestamp.from(until),
                        ids.stream().map(MediaId::value).toArray(String[]::new))
                .update();
    }

    /** Locks an upload until the transaction ends. */
    Optional<Upload> lock(MediaId id) {
        return database.sql("select * from uploads where id = ? for update")
                .param(id.value())
                .query(Uploads::upload)
                .optional();
    }

    /** Marks an upload as one whose bytes are being deleted. */
    void condemn(MediaId id) {
        database.sql("update uploads set condemned = true where id = ?").param(id.value()).update();
    }

    void remove(MediaId id) {
        database.sql("delete from uploads where id = ?").param(id.value()).update();
    }

    /**
     * Gives all uploads of an account to another.
     *
     * @return the bytes of usage that they hold
     */
    long handOver(AccountId from, AccountId to) {
        return database
                .sql("update uploads set owner = ? where owner = ? returning reserved")
                .params(to.value(), from.value())
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * The uploads that no process receives any more. Only those that end with their request: the
     * others are meant to be resumed.
     */
    List<MediaId> abandoned(Instant now) {
        return database.sql(
                        """
                        select id from uploads
                        where held_until < ?
                          and (condemned
                               or completed_at is null
                                  and way in ('multipart', 'tus')
                                  and expires_at is null)
                        """)
                .param(Timestamp.from(now))
                .query((row, _) -> new MediaId(row.getString("id")))
                .list();
    }

    /** All uploads, those under way included. */
    List<MediaId> ids() {
        return database.sql("select id from uploads")
                .query((row, _) -> new MediaId(row.getString("id")))
                .list();
    }

    List<Original> originals(Collection<MediaId> ids) {
        return database.sql(
                        """
                        select uploads.*, direct.id is not null and direct.moved_at is null as staged
                        from uploads left join direct_uploads direct using (id)
                        where id = any(?) and completed_at is not null and not condemned
                          and dropped_at is null
                        """)
                .param(ids.stream().map(MediaId::value).toArray(String[]::new))
                .query(
                        (row, _) -> {
                            var id = new MediaId(row.getString("id"));
                            return new Original(
                                    id,
                                    row.getBoolean("staged")
                                            ? DirectUploads.stagingKeyOf(id)
                                            : Intake.keyOf(id),
                                    row.getString("file_name"),
                                    row.getLong("received"),
                                    row.getString("sha256"));
                        })
                .list();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                new AccountId(row.getObject("owner", UUID.class)),
                row.getString("file_name"),
                row.getLong("reserved"),
                row.getTimestamp("completed_at") != null,
                row.getTimestamp("dropped_at") != null,
                row.getBoolean("condemned"),
                instant(row.getTimestamp("expires_at")));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /**
     * One row.
     *
     * @param owner who uploads
     * @param fileName a label
     * @param reserved bytes of the owner's usage that it holds
     * @param complete whether it became an original
     * @param dropped whether its bytes were given up
     * @param condemned whether its bytes are being deleted
     * @param expiresAt until when it may be gone on with; null when it ends with its request
     */
    record Upload(
            AccountId owner,
            String fileName,
            long reserved,
            boolean complete,
            boolean dropped,
            boolean condemned,
            @Nullable Instant expiresAt) {

        boolean underWay() {
            return !complete && !condemned;
        }

        boolean expiredAt(Instant now) {
            return expiresAt != null && expiresAt.isBefore(now);
        }
    }
}
