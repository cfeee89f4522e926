package app.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** An attempt's private folder, removed with all that is in it when closed. */
record WorkFolder(Path path) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WorkFolder.class);

    /** Less than the segments take that are written at a time. */
    private static final long NO_ROOM = DataSize.ofMegabytes(16).toBytes();

    /** A folder inside, made if need be. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    /** Whether its disk is as good as full. */
    boolean full() throws IOException {
        return Files.getFileStore(path).getUsableSpace() < NO_ROOM;
    }

    /** Removes the folders inside. */
    void clear() throws IOException {
        try (var files = Files.newDirectoryStream(path, Files::isDirectory)) {
            files.forEach(WorkFolder::delete);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            // gone already
        } catch (IOException e) {
            log.warn("{} could not be removed: {}", folder, e.toString());
        }
    }
}
