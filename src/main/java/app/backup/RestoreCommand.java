package app.backup;

import app.storage.MediaStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Carries out {@code java -jar marquee.jar restore --from FOLDER}: makes a site in an empty data
 * folder, or in a database and a bucket that the settings name.
 */
@Component
@ConditionalOnProperty(name = "marquee.command", havingValue = "restore")
class RestoreCommand implements ApplicationRunner {

    private final MediaStore store;
    private final Environment settings;

    RestoreCommand(MediaStore store, Environment settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, SQLException {
        var dataFolder = Path.of(settings.getRequiredProperty("marquee.data-dir")).toAbsolutePath();
        var restore = new Restore(BackupFolder.find(Options.path(arguments, "from")));
        var database = SiteDatabase.of(settings);
        restore.check(database, store);
        restore.fill(database);
        restore.fill(store);
        restore.putBackIncoming(dataFolder);
        Restoration.finish(dataFolder);
        var manifest = restore.manifest();
        System.out.printf(
                "%s holds the site as of %s again: start it.%n", dataFolder, manifest.taken());
        if (!manifest.withMedia()) {
            System.out.printf(
                    "Media is no part of this backup; it was kept in %s.%n", manifest.media());
        }
    }
}
