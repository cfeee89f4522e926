package app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/** The database as it was at one moment, whatever is written to it meanwhile. */
final class Snapshot implements AutoCloseable {

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot of(SiteDatabase database) throws SQLException {
        var connection = database.connect();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return new Snapshot(connection);
    }

    Map<String, MediaState> media() throws SQLException {
        return SiteDatabase.media(connection);
    }

    /** When it was taken, by the clock of the database. */
    Instant taken() throws SQLException {
        return one("select now()", row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    /** The version of its tables. */
    String schema() throws SQLException {
        return one(
                """
                select version from flyway_schema_history where success
                order by installed_rank desc limit 1
                """,
                row -> row.getString(1));
    }

    /** The version of the server. */
    String server() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** Its sequences by name, with their last values. */
    Map<String, Long> sequences() throws SQLException {
        var found = new LinkedHashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select sequencename, last_value from pg_sequences
                                where schemaname = current_schema() and last_value is not null
                                order by 1
                                """)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }

    /** Writes all tables into a backup. */
    List<Manifest.Table> write(BackupFolder folder, FileList files)
            throws SQLException, IOException {
        var written = new ArrayList<Manifest.Table>();
        Files.createDirectories(folder.file("database"));
        for (var table : Tables.of(connection)) {
            written.add(write(table, folder, files));
        }
        return written;
    }

    private Manifest.Table write(Manifest.Table table, BackupFolder folder, FileList files)
            throws SQLException, IOException {
        var name = BackupFolder.nameOf(table);
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var hashing = hashing(Files.newOutputStream(folder.file(name)))) {
            long rows;
            try (var zip = new GZIPOutputStream(new BufferedOutputStream(hashing))) {
                rows = copies.copyOut(Tables.copy(table) + " to stdout", zip);
            }
            files.add(name, FileList.hex(hashing.getMessageDigest()));
            return new Manifest.Table(table.name(), table.columns(), rows);
        }
    }

    private static DigestOutputStream hashing(OutputStream out) {
        return new DigestOutputStream(out, FileList.sha256());
    }

    private <T> T one(String query, Reader<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new SQLException("No row: " + query);
            }
            return reader.read(row);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
