package app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/** The folder of the embedded server's data: made once, and never removed by us. */
final class DatabaseCluster {

    private final Path folder;
    private final DatabaseCommands commands;

    DatabaseCluster(Path folder, DatabaseCommands commands) {
        this.folder = folder;
        this.commands = commands;
    }

    /**
     * Makes the cluster where there is none yet.
     *
     * @param password of the superuser
     * @throws StartRefusedException if it belongs to another major version, or cannot be made
     */
    void prepare(String password) throws IOException {
        var version = folder.resolve("PG_VERSION");
        if (Files.exists(version)) {
            checkVersion(Files.readString(version).strip());
        } else if (Files.exists(folder) && !isEmpty()) {
            throw new StartRefusedException(
                    "The folder %s is there but holds no database.".formatted(folder),
                    "Move it away, or restore the data folder from your backup.");
        } else {
            create(password);
        }
    }

    /** A cluster that was made halfway, when the power failed, is not taken for a whole one. */
    private void create(String password) throws IOException {
        var fresh = folder.resolveSibling(folder.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(fresh);
        var passwordFile = folder.resolveSibling(".initial-password");
        PrivateFile.write(passwordFile, password.getBytes(StandardCharsets.US_ASCII));
        try {
            var made = commands.createCluster(fresh, passwordFile, "C.UTF-8");
            if (!made.succeeded()) {
                made = commands.createCluster(fresh, passwordFile, "C");
            }
            if (!made.succeeded()) {
                throw refused(made.text());
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void checkVersion(String found) {
        var own = commands.majorVersion();
        if (!found.equals(own)) {
            throw new StartRefusedException(
                    "The database in %s is of PostgreSQL %s; this Marquee brings PostgreSQL %s."
                            .formatted(folder, found, own),
                    "Back it up with the release of Marquee that wrote it (java -jar OLD.jar backup"
                            + " --to FOLDER), move the data folder away, and restore the backup with"
                            + " this one (restore --from FOLDER). Or let a PostgreSQL %s"
                                    .formatted(found)
                            + " of your own serve it and name that with spring.datasource.url.");
        }
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static StartRefusedException refused(String said) {
        if (said.startsWith("unshare")) {
            return new StartRefusedException(
                    "The embedded PostgreSQL does not run as root, and this system does not let it"
                            + " become somebody else.",
                    "Start Marquee as an ordinary user, or name a PostgreSQL of your own with"
                            + " spring.datasource.url.");
        }
        return new StartRefusedException(
                "The embedded database could not be made: " + said,
                "See that there is room on the disk, or name a PostgreSQL of your own with"
                        + " spring.datasource.url.");
    }
}
