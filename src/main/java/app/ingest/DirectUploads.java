package app.ingest;

import app.storage.MediaId;
import app.users.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of uploads that go straight to the bucket, until nothing of them is in staging. */
@Repository
class DirectUploads {

    private static final String SELECT =
            """
            select id, owner, upload_id, size, completed_at from direct_uploads join uploads using (id)
            """;

    private final JdbcClient database;

    DirectUploads(JdbcClient database) {
        this.database = database;
    }

    void add(MediaId id, String uploadId, long size, Instant expiresAt) {
        database.sql(
                        """
                        insert into direct_uploads (id, upload_id, size, expires_at)
                        values (?, ?, ?, ?)
                        """)
                .params(id.value(), uploadId, size, Timestamp.from(expiresAt))
                .update();
    }

    Optional<Direct> find(MediaId id) {
        return database.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(DirectUploads::direct)
                .optional();
    }

    /** Those whose addresses have stopped working before they were finished. */
    List<MediaId> expired(Instant now) {
        return ids("where completed_at is null and direct_uploads.expires_at < ?", now);
    }

    /** Those whose originals were moved before a time, so that nobody reads the old copy now. */
    List<MediaId> movedBefore(Instant time) {
        return ids("where moved_at < ?", time);
    }

    private List<MediaId> ids(String condition, Instant time) {
        return database.sql("select id from direct_uploads join uploads using (id) " + condition)
                .param(Timestamp.from(time))
                .query((row, _) -> new MediaId(row.getString("id")))
                .list();
    }

    /**
     * Takes one whose original is to be hashed and moved, if no process is at it.
     *
     * @param until this process counts as being at it
     */
    Optional<MediaId> claim(Instant now, Instant until) {
        return database.sql(
                        """
                        update uploads set held_until = ?
                        where id = (
                            select id from uploads join direct_uploads using (id)
                            where completed_at is not null and moved_at is null
                              and not condemned and dropped_at is null and held_until < ?
                            limit 1 for update of uploads skip locked)
                        returning id
                        """)
                .params(Timestamp.from(until), Timestamp.from(now))
                .query((row, _) -> new MediaId(row.getString("id")))
                .optional();
    }

    /** Notes that an original lies under its final key; false when it was deleted meanwhile. */
    boolean moved(MediaId id, Instant now) {
        return database.sql("update direct_uploads set moved_at = ? where id = ?")
                        .params(Timestamp.from(now), id.value())
                        .update()
                == 1;
    }

    void remove(MediaId id) {
        database.sql("delete from direct_uploads where id = ?").param(id.value()).update();
    }

    private static Direct direct(ResultSet row, int number) throws SQLException {
        return new Direct(
                new MediaId(row.getString("id")),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getString("upload_id"),
                row.getLong("size"),
                row.getTimestamp("completed_at") != null);
    }

    /**
     * One row.
     *
     * @param owner who uploads
     * @param uploadId the bucket's name for the upload in parts
     * @param size in bytes, as announced
     * @param complete whether the client finished it, and the file was found good
     */
    record Direct(MediaId id, AccountId owner, String uploadId, long size, boolean complete) {

        /** Where the client's bytes lie in the bucket. */
        String key() {
            return stagingKeyOf(id);
        }
    }

    /** Where a client may put the file of a media. */
    static String stagingKeyOf(MediaId id) {
        return "staging/%s/source".formatted(id);
    }
}
