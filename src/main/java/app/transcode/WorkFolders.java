package app.transcode;

import app.transcode.ledger.Task;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/** Gives each task a folder that nobody else can read, and sweeps what a crash left. */
@Component
class WorkFolders {

    private final Path root;

    WorkFolders(TranscodeSettings settings) {
        root = settings.workDir().toAbsolutePath().normalize();
    }

    /** Removes what earlier processes left: only one uses the folder at a time. */
    @PostConstruct
    void sweep() throws IOException {
        Files.createDirectories(root, ownerOnly());
        try (var leftovers = Files.newDirectoryStream(root)) {
            leftovers.forEach(WorkFolder::delete);
        }
    }

    /** Makes a task's folder, empty. */
    WorkFolder open(Task task) throws IOException {
        var path = root.resolve(task.folder());
        WorkFolder.delete(path);
        Files.createDirectories(root, ownerOnly());
        return new WorkFolder(Files.createDirectory(path, ownerOnly()));
    }

    /** The folder of what several tasks read. */
    Path shared() throws IOException {
        return Files.createDirectories(root.resolve("sources"), ownerOnly());
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
