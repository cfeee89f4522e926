package app.backup;

import app.storage.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one backup, and what lies where in it.
 *
 * @param path its place
 */
record BackupFolder(Path path) {

    static final String SECRETS = "secrets.properties";
    static final String LIST = "files.sha256";

    private static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * The backup that a folder is, or the newest of those in it.
     *
     * @throws BackupRefusedException if there is none that is whole
     */
    static BackupFolder find(Path folder) {
        var itself = new BackupFolder(folder);
        return (itself.isWhole() ? Optional.of(itself) : newest(folder))
                .orElseThrow(
                        () ->
                                new BackupRefusedException(
                                        "%s holds no backup that is whole.".formatted(folder),
                                        "Name a folder that \"backup\" made. One without manifest"
                                                + ".json was broken off, and cannot be used."));
    }

    /** The newest whole backup of those in a folder; their names are the times they were begun. */
    static Optional<BackupFolder> newest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> backups = Files.list(folder)) {
            return backups.filter(backup -> !backup.getFileName().toString().startsWith("."))
                    .map(BackupFolder::new)
                    .filter(BackupFolder::isWhole)
                    .max(Comparator.comparing(backup -> backup.path.getFileName().toString()));
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    boolean isWhole() {
        return Files.isRegularFile(path.resolve(MANIFEST));
    }

    /** One of its files, by its path below the folder. */
    Path file(String name) {
        return path.resolve(name);
    }

    /** Where an object of the store lies in it. */
    static String nameOf(String key) {
        return "media/" + key;
    }

    /** Where a table lies in it. */
    static String nameOf(Manifest.Table table) {
        return "database/" + table.name() + ".gz";
    }

    /** Makes it whole. */
    void finish(Manifest manifest) throws IOException {
        Files.write(
                path.resolve(MANIFEST),
                JSON.writeValueAsBytes(manifest),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SYNC,
                StandardOpenOption.WRITE);
        Disk.syncFolder(path);
    }

    /**
     * What it is.
     *
     * @throws BackupRefusedException if that cannot be read, or a later release made it
     */
    Manifest manifest() {
        try {
            var text = Files.readString(path.resolve(MANIFEST), StandardCharsets.UTF_8);
            var manifest = JSON.readValue(text, Manifest.class);
            if (manifest.format() == Manifest.FORMAT) {
                return manifest;
            }
        } catch (IOException | JacksonException e) {
            throw damaged(MANIFEST, e);
        }
        throw new BackupRefusedException(
                "The backup %s is of another kind than this Marquee makes.".formatted(path),
                "Restore it with the release that made it, or a later one.");
    }

    /** What to throw when something in it is not what it was. */
    BackupRefusedException damaged(String file, Exception cause) {
        return new BackupRefusedException(
                "The backup %s is damaged: %s (%s).".formatted(path, file, cause.getMessage()),
                "Use another one. \"sha256sum -c files.sha256\" in its folder names all files that"
                        + " are not what they were.",
                cause);
    }
}
