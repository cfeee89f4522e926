package app.storage;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes what was written to a file system last, and tells what it means when it fails. */
public final class Disk {

    private static final boolean FOLDERS_CAN_BE_SYNCED =
            !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Disk() {}

    static FileOutputStream openToWrite(Path file) {
        try {
            return new FileOutputStream(file.toFile());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Waits until a file's bytes are on the disk. */
    static void syncFile(Path file) throws IOException {
        try (var appending = new FileOutputStream(file.toFile(), true)) {
            appending.getFD().sync();
        }
    }

    /** Waits until a folder's names are on the disk. */
    public static void syncFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_SYNCED) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Makes a folder, with those above it, that outlasts a crash. */
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            var parent = parent(folder);
            createFolder(parent);
            Files.createDirectories(folder);
            syncFolder(parent);
        }
    }

    /** The folder of a path that is no root. */
    static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    /** What to throw when writing failed: to the one who waits, a full disk is not a broken one. */
    public static RuntimeException failed(IOException e) {
        var message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        var full =
                Stream.of("no space left", "quota exceeded", "not enough space")
                        .anyMatch(message::contains);
        return full
                ? new StorageFullException("The disk that media is kept on is full.", e)
                : new StorageUnavailableException(
                        "The folder that media is kept in cannot be used: " + e.getMessage(), e);
    }
}
