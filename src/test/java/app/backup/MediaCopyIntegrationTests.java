package app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.testing.BucketSiteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** How media comes out of a bucket into a backup, and what the next backup takes over from it. */
@BucketSiteTest
class MediaCopyIntegrationTests {

    @TempDir Path folder;
    @Autowired MediaStore store;

    private final String prefix = "streams/" + MediaId.random() + "/";

    @Test
    void aBucketIsDownloadedAndUnchangedFilesAreSharedWithTheBackupBefore() throws IOException {
        store("1/a.m4s", "first");
        store("1/empty.m4s", "");
        var first = copied("first", null);
        first.list.write(first.backup.file(BackupFolder.LIST));
        store("1/b.m4s", "second");
        var second = copied("second", first.backup);

        assertThat(second.file("1/a.m4s")).hasContent("first");
        assertThat(second.file("1/empty.m4s")).isEmptyFile();
        assertThat(second.file("1/b.m4s")).hasContent("second");
        assertThat(Files.isSameFile(first.file("1/a.m4s"), second.file("1/a.m4s"))).isTrue();
        assertThat(second.list.all()).containsAllEntriesOf(first.list.all());
        for (var file : second.list.all().entrySet()) {
            assertThat(FileList.hash(second.backup.file(file.getKey()))).isEqualTo(file.getValue());
        }
    }

    @Test
    void whatWasReplacedIsCopiedAnewAndWhatWasDeletedIsLeftOut() throws IOException {
        store("1/a.m4s", "before");
        store("1/b.m4s", "deleted");
        var first = copied("first", null);
        first.list.write(first.backup.file(BackupFolder.LIST));
        store("1/a.m4s", "afterwards");
        store.delete(prefix + "1/b.m4s");
        var second = copied("second", first.backup);
        first.copy.folder(prefix);

        assertThat(second.file("1/a.m4s")).hasContent("afterwards");
        assertThat(second.list.all()).hasSize(1);
        assertThat(first.file("1/a.m4s")).hasContent("afterwards");
        assertThat(first.file("1/b.m4s")).doesNotExist();
        assertThat(first.list.all()).isEqualTo(second.list.all());
    }

    private void store(String name, String content) throws IOException {
        store.put(prefix + name, new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    private Copied copied(String name, @Nullable BackupFolder earlier) throws IOException {
        var backup = new BackupFolder(Files.createDirectories(folder.resolve(name)));
        var list = new FileList();
        var copy = new MediaCopy(store, backup, list, earlier);
        copy.folder(prefix);
        return new Copied(backup, list, copy, prefix);
    }

    private record Copied(BackupFolder backup, FileList list, MediaCopy copy, String prefix) {

        Path file(String name) {
            return backup.file(BackupFolder.nameOf(prefix + name));
        }
    }
}
