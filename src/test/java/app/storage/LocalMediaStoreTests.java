package app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var half = Files.writeString(root.resolve(".incoming/half"), "half a fi");

        new LocalMediaStore(root, DataSize.ofBytes(0));

        assertThat(half).doesNotExist();
    }

    @Test
    void aDiskWithTooLittleLeftTakesNothingMore() {
        var guarded = new LocalMediaStore(root, DataSize.ofTerabytes(1000));

        assertThatExceptionOfType(StorageFullException.class)
                .isThrownBy(() -> guarded.put("a/b", new ByteArrayInputStream(new byte[1])))
                .withMessageContaining("marquee.storage.min-free-bytes");
        assertThat(root.resolve(".incoming")).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsToldApartFromABrokenOne() {
        assertThat(Disk.failed(new IOException("write failed: No space left on device")))
                .isInstanceOf(StorageFullException.class);
        assertThat(Disk.failed(new IOException("Input/output error")))
                .isInstanceOf(StorageUnavailableException.class);
    }
}
