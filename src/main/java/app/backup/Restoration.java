package app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A data folder that is being made from a backup. Until that is done it is marked, so that no site
 * starts in half of one.
 */
public final class Restoration {

    private static final String MARK = "restore-unfinished";

    private Restoration() {}

    /**
     * Makes sure that there is a backup, and nothing where it shall go; changes nothing.
     *
     * @param from the backup, or a folder of several; null if none was named
     * @param dataFolder of the site to be
     * @throws BackupRefusedException otherwise
     */
    public static void check(@Nullable String from, Path dataFolder) throws IOException {
        if (from == null) {
            throw Options.missing("from");
        }
        var backup = BackupFolder.find(Path.of(from));
        var list = FileList.read(backup.file(BackupFolder.LIST));
        if (!FileList.hash(backup.file(BackupFolder.LIST)).equals(backup.manifest().list())) {
            throw backup.damaged(BackupFolder.LIST, new IOException("it was changed"));
        }
        checkFile(backup, list, BackupFolder.SECRETS);
        for (var table : backup.manifest().tables()) {
            checkFile(backup, list, BackupFolder.nameOf(table));
        }
        if (!isEmpty(dataFolder)) {
            throw new BackupRefusedException(
                    "The data folder %s is not empty.".formatted(dataFolder),
                    "A backup is restored into an empty one: name that with marquee.data-dir"
                            + " (MARQUEE_DATA_DIR in the environment).");
        }
    }

    private static void checkFile(BackupFolder backup, FileList list, String name) {
        try {
            if (FileList.hash(backup.file(name)).equals(list.hash(name))) {
                return;
            }
        } catch (IOException e) {
            throw backup.damaged(name, e);
        }
        throw backup.damaged(name, new IOException("it was changed"));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.findAny().isEmpty();
        }
    }

    /** Marks a data folder, and gives it the secrets of the backup. */
    public static void begin(String from, Path dataFolder) throws IOException {
        Files.writeString(dataFolder.resolve(MARK), "From " + from);
        Files.copy(
                BackupFolder.find(Path.of(from)).file(BackupFolder.SECRETS),
                dataFolder.resolve(BackupFolder.SECRETS));
    }

    /** Whether a restore into a data folder was begun and did not end. */
    public static boolean isUnfinished(Path dataFolder) {
        return Files.exists(dataFolder.resolve(MARK));
    }

    /** From now on the folder is a site's. */
    static void finish(Path dataFolder) throws IOException {
        Files.delete(dataFolder.resolve(MARK));
    }
}
