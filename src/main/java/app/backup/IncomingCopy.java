package app.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of resumable uploads that are not whole yet, and the name of the node that has them:
 * the database tells how much of each counts, so a file may be longer, but never shorter.
 */
final class IncomingCopy {

    private static final String FOLDER = "incoming";

    private IncomingCopy() {}

    /** Copies what there is now into a backup. */
    static void take(Path dataFolder, BackupFolder backup, FileList files) throws IOException {
        var target = backup.file(FOLDER);
        Files.createDirectories(target);
        for (var name : List.copyOf(files.below(FOLDER + "/").keySet())) {
            files.remove(name);
            Files.deleteIfExists(backup.file(name));
        }
        for (var file : files(dataFolder.resolve(FOLDER))) {
            var name = FOLDER + "/" + file.getFileName();
            try (var in = FileList.hashing(Files.newInputStream(file))) {
                Files.copy(in, backup.file(name));
                files.add(name, FileList.hex(in.getMessageDigest()));
            } catch (NoSuchFileException e) {
                // It became whole, or was given up: the next look at the database tells.
            } catch (FileAlreadyExistsException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Puts them back. */
    static void putBack(BackupFolder backup, FileList files, Path dataFolder) throws IOException {
        Files.createDirectories(dataFolder.resolve(FOLDER));
        for (var entry : files.below(FOLDER + "/").entrySet()) {
            var file = backup.file(entry.getKey());
            try (var in = FileList.hashing(Files.newInputStream(file))) {
                Files.copy(
                        in,
                        dataFolder.resolve(entry.getKey()),
                        StandardCopyOption.REPLACE_EXISTING);
                if (!FileList.hex(in.getMessageDigest()).equals(entry.getValue())) {
                    throw backup.damaged(entry.getKey(), new IOException("it was changed"));
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
