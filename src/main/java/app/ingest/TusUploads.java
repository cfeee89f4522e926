package app.ingest;

import app.ingest.tus.Concatenation;
import app.ingest.tus.ResumableUpload;
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

/** The table of what tus must remember, beside the one of all uploads. */
@Repository
class TusUploads {

    private final JdbcClient database;

    TusUploads(JdbcClient database) {
        this.database = database;
    }

    void add(
            MediaId id,
            @Nullable Long length,
            String metadata,
            Concatenation concatenation,
            String node) {
        database.sql(
                        """
                        insert into tus_uploads (id, length, metadata, concat, node)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(length)
                .param(metadata)
                .param(concatenation.header())
                .param(node)
                .update();
    }

    Optional<ResumableUpload> find(MediaId id) {
        return database.sql(
                        """
                        select * from tus_uploads join uploads using (id)
                        where id = ? and not condemned
                        """)
                .param(id.value())
                .query(TusUploads::upload)
                .optional();
    }

    /** Which node has the bytes of an upload that is not finished, and how many of them count. */
    Optional<Place> place(MediaId id) {
        return database.sql(
                        """
                        select node, received from tus_uploads join uploads using (id)
                        where id = ? and not condemned
                        """)
                .param(id.value())
                .query((row, _) -> new Place(row.getString("node"), row.getLong("received")))
                .optional();
    }

    /** Bytes of its owner's quota that an upload holds. */
    long reserved(MediaId id) {
        return database.sql("select reserved from uploads where id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void declareLength(MediaId id, long length) {
        database.sql("update tus_uploads set length = ? where id = ?")
                .params(length, id.value())
                .update();
    }

    /** Forgets what tus knows of an upload; its media stays. */
    void forget(MediaId id) {
        database.sql("delete from tus_uploads where id = ?").param(id.value()).update();
    }

    /** Forgets what tus knows of uploads that were finished long ago. */
    void forgetFinished(Instant before) {
        database.sql(
                        """
                        delete from tus_uploads where id in
                            (select id from uploads where way = 'tus' and completed_at < ?)
                        """)
                .param(Timestamp.from(before))
                .update();
    }

    /** The uploads on a node whose last byte has come, but that have not become originals. */
    List<MediaId> whole(String node) {
        return database.sql(
                        """
                        select id from tus_uploads join uploads using (id)
                        where node = ? and received = length and concat is null
                          and completed_at is null and not condemned
                        """)
                .param(node)
                .query((row, _) -> new MediaId(row.getString("id")))
                .list();
    }

    /**
     * The uploads that nobody has gone on with in time; those that are whole are not among them.
     */
    List<MediaId> expired(Instant now) {
        return database.sql(
                        """
                        select id from tus_uploads join uploads using (id)
                        where expires_at < ? and completed_at is null and not condemned
                          and (length is null or received < length or concat is not null)
                        """)
                .param(Timestamp.from(now))
                .query((row, _) -> new MediaId(row.getString("id")))
                .list();
    }

    /** Those of some ids that are uploads, in whatever state. */
    Set<MediaId> known(Collection<MediaId> ids) {
        return Set.copyOf(
                database.sql("select id from uploads where id = any(?)")
                        .param(ids.stream().map(MediaId::value).toArray(String[]::new))
                        .query((row, _) -> new MediaId(row.getString("id")))
                        .list());
    }

    private static ResumableUpload upload(ResultSet row, int number) throws SQLException {
        var expires = row.getTimestamp("expires_at");
        return new ResumableUpload(
                new MediaId(row.getString("id")),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getLong("received"),
                row.getObject("length", Long.class),
                row.getString("metadata"),
                Concatenation.parse(row.getString("concat")),
                expires == null ? null : expires.toInstant(),
                row.getTimestamp("completed_at") != null);
    }

    /**
     * Where bytes lie.
     *
     * @param node whose disk has them
     * @param received how many count
     */
    record Place(String node, long received) {}
}
