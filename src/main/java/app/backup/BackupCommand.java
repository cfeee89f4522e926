package app.backup;

import app.storage.MediaStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Carries out {@code java -jar marquee.jar backup --to FOLDER}, with {@code --without-media} where
 * media is saved by other means.
 */
@Component
@ConditionalOnProperty(name = "marquee.command", havingValue = "backup")
class BackupCommand implements ApplicationRunner {

    private final MediaStore store;
    private final Environment settings;
    private final Clock clock;

    BackupCommand(MediaStore store, Environment settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, SQLException {
        var database = SiteDatabase.of(settings);
        requireOwnTables(database);
        try (var shelf = BackupShelf.open(Options.path(arguments, "to"))) {
            var earlier = shelf.newest();
            var folder = shelf.begin(clock.instant());
            var files = new FileList();
            var media =
                    arguments.containsOption("without-media")
                            ? null
                            : new MediaCopy(store, folder, files, earlier.orElse(null));
            var manifest =
                    new Backup(database, dataFolder(), folder, media, files)
                            .run(Options.place(settings), Options.release());
            System.out.printf(
                    "The backup is in %s: %d files, %d bytes, as of %s.%n",
                    shelf.finish(folder).path(),
                    manifest.files(),
                    manifest.bytes(),
                    manifest.taken());
        }
    }

    private Path dataFolder() {
        return Path.of(settings.getRequiredProperty("marquee.data-dir")).toAbsolutePath();
    }

    /** What another release keeps, this one does not know. */
    private static void requireOwnTables(SiteDatabase database) {
        for (var migration : database.tables("latest").info().all()) {
            if (migration.getState() != MigrationState.SUCCESS) {
                throw new BackupRefusedException(
                        "The site's database is of another release than this jar.",
                        "Back up with the jar that the site runs, or ran last.");
            }
        }
    }
}
