package app.backup;

import app.storage.MediaStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/** Fills an empty database and an empty store with what a backup holds. */
final class Restore {

    private static final int AT_ONCE = 8;

    private final BackupFolder backup;
    private final Manifest manifest;
    private final FileList files;

    Restore(BackupFolder backup) throws IOException {
        this.backup = backup;
        this.manifest = backup.manifest();
        this.files = FileList.read(backup.file(BackupFolder.LIST));
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Makes sure that there is room for all of it; changes nothing.
     *
     * @throws BackupRefusedException if the database has tables or the store objects already, or a
     *     later release made the backup
     */
    void check(SiteDatabase database, MediaStore store) throws SQLException {
        requireKnownTables(database);
        try (var connection = database.connect()) {
            requireNoTables(connection);
        }
        if (manifest.withMedia()) {
            requireNoObjects(store);
        }
    }

    /**
     * Makes the tables as they were when the backup was made, and fills them; the site's next start
     * brings them up to date.
     */
    void fill(SiteDatabase database) throws SQLException, IOException {
        database.tables(manifest.schema()).migrate();
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            fill(connection);
            connection.commit();
        }
    }

    private void requireKnownTables(SiteDatabase database) {
        var own = database.tables("latest").info().all();
        var newest = own[own.length - 1].getVersion();
        if (MigrationVersion.fromVersion(manifest.schema()).isNewerThan(newest.getVersion())) {
            throw new BackupRefusedException(
                    "The backup was made by a later release, %s.".formatted(manifest.marquee()),
                    "Restore it with the jar of that release, or a later one.");
        }
    }

    private static void requireNoTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var tables =
                        statement.executeQuery(
                                "select from pg_tables where schemaname = current_schema()")) {
            if (tables.next()) {
                throw new BackupRefusedException(
                        "The database has tables already.",
                        "Name an empty one with spring.datasource.url.");
            }
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            for (var table : manifest.tables().reversed()) {
                // What the migrations put there is in the backup too.
                statement.execute("delete from " + Tables.quoted(table.name()));
            }
            for (var table : manifest.tables()) {
                fill(connection, table);
            }
            for (var sequence : manifest.sequences().entrySet()) {
                statement.execute(
                        "select setval('%s', %d)"
                                .formatted(Tables.quoted(sequence.getKey()), sequence.getValue()));
            }
            statement.execute("analyze");
        }
    }

    private void fill(Connection connection, Manifest.Table table)
            throws SQLException, IOException {
        var name = BackupFolder.nameOf(table);
        try (var rows = new GZIPInputStream(Files.newInputStream(backup.file(name)))) {
            long filled =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(Tables.copy(table) + " from stdin", rows);
            if (filled != table.rows()) {
                throw backup.damaged(name, new IOException("it has %d rows".formatted(filled)));
            }
        }
    }

    private static void requireNoObjects(MediaStore store) {
        store.list(
                "",
                object -> {
                    throw new BackupRefusedException(
                            "The place that media is kept in is not empty: it holds %s."
                                    .formatted(object.key()),
                            "Name an empty folder with marquee.storage.local.folder, or an empty"
                                    + " bucket with marquee.storage.s3.bucket.");
                });
    }

    /**
     * Stores all media; each file is compared with its hash on the way.
     *
     * @throws BackupRefusedException if a file is not what it was
     */
    void fill(MediaStore store) {
        InParallel.each(
                AT_ONCE, List.copyOf(files.below("media/").entrySet()), entry -> put(store, entry));
    }

    private void put(MediaStore store, Map.Entry<String, String> file) {
        var name = file.getKey();
        try (var in = FileList.hashing(Files.newInputStream(backup.file(name)))) {
            store.put(name.substring("media/".length()), in);
            if (!FileList.hex(in.getMessageDigest()).equals(file.getValue())) {
                throw backup.damaged(name, new IOException("it was changed"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot restore " + name, e);
        }
    }

    /** Puts back what clients are still sending. */
    void putBackIncoming(Path dataFolder) throws IOException {
        IncomingCopy.putBack(backup, files, dataFolder);
    }
}
