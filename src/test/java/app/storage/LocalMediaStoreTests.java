package app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class LocalMediaStoreTests extends MediaStoreContract {

    @TempDir Path root;

    private MediaStore store;

    @BeforeEach
    void start() {
        store = new LocalMediaStore(root, DataSize.ofBytes(0));
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void anObjectIsALocalFileUnderItsKey() throws IOException {
        put("a/b", "x");

        assertThat(store.localFile("a/b")).contains(root.resolve("a/b"));
    }

    @Test
    void aFinishedFileIsMovedAndNotCopied(@TempDir Path elsewhere) throws IOException {
        var file = Files.writeString(elsewhere.resolve("film"), "film");

        store.put("a/b", file);

        assertThat(file).doesNotExist();
    }

    @Test
    void emptyFoldersAreRemoved() throws IOException {
        put("originals/a/source", "x");
        store.delete("originals/a/source");

        assertThat(root.resolve("originals")).doesNotExist();
        assertThat(root).exists();
    }

    @Test
    void whatACrashLeftBehindIsRemovedAtTheNextStart() throws IOException {
        var dead = Files.createDirectory(root.resolve(".incoming/dead"));
        var half = Files.writeString(dead.resolve("half"), "half a fi");
        var lock = Files.createFile(root.resolve(".incoming/dead.lock"));

        new LocalMediaStore(root, DataSize.ofBytes(0));

        assertThat(half).doesNotExist();
        assertThat(lock).doesNotExist();
    }

    @Test
    void whatAnotherProcessReceivesIsLeftAlone() throws IOException {
        new LocalMediaStore(root, DataSize.ofBytes(0));

        put("a/b", "x");

        assertThat(store.find("a/b")).isPresent();
    }

    @Test
    void aDiskWithTooLittleLeftTakesNothingMore() throws IOException {
        var guarded = new LocalMediaStore(root, DataSize.ofTerabytes(1000));

        assertThatExceptionOfType(StorageFullException.class)
                .isThrownBy(() -> guarded.put("a/b", new ByteArrayInputStream(new byte[1])))
                .withMessageContaining("marquee.storage.min-free-bytes");
        assertThat(filesBelow(root.resolve(".incoming"))).allMatch(name -> name.endsWith(".lock"));
    }

    @Test
    void aFullDiskIsToldApartFromABrokenOne() {
        assertThat(Disk.failed(new IOException("write failed: No space left on device")))
                .isInstanceOf(StorageFullException.class);
        assertThat(Disk.failed(new IOException("Input/output error")))
                .isInstanceOf(StorageUnavailableException.class);
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }
}
