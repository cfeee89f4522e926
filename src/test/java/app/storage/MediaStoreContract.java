package app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each store must do, whatever keeps its bytes. */
abstract class MediaStoreContract {

    /** The store under test, empty. */
    abstract MediaStore store();

    @Test
    void whatIsPutCanBeRead() throws IOException {
        var stored = put("originals/a/source", "hello");

        assertThat(stored.key()).isEqualTo("originals/a/source");
        assertThat(stored.size()).isEqualTo(5);
        assertThat(read("originals/a/source", 0, 5)).isEqualTo("hello");
    }

    @Test
    void putReplacesWhatWasThere() throws IOException {
        put("a/b", "first");
        put("a/b", "the second");

        assertThat(read("a/b", 0, 10)).isEqualTo("the second");
    }

    @Test
    void anEmptyObjectIsAnObject() throws IOException {
        put("a/empty", "");

        assertThat(store().find("a/empty")).map(StoredObject::size).contains(0L);
        assertThat(read("a/empty", 0, 0)).isEmpty();
    }

    @Test
    void aFinishedFileIsPut(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("film"), "a whole film");

        assertThat(store().put("originals/b/source", file).size()).isEqualTo(12);
        assertThat(read("originals/b/source", 2, 5)).isEqualTo("whole");
    }

    @Test
    void rangesAreReadAtBothEnds() throws IOException {
        put("a/range", "0123456789");

        assertThat(read("a/range", 0, 1)).isEqualTo("0");
        assertThat(read("a/range", 9, 1)).isEqualTo("9");
        assertThat(read("a/range", 3, 4)).isEqualTo("3456");
        assertThat(read("a/range", 10, 0)).isEmpty();
    }

    @Test
    void aRangeOutsideIsRefused() throws IOException {
        put("a/short", "0123456789");

        assertThatIllegalArgumentException().isThrownBy(() -> store().open("a/short", 5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> store().open("a/short", -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> store().open("a/short", 0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().open("a/short", Long.MAX_VALUE, 1));
    }

    @Test
    void whatIsNotThereIsNotFoundAndNotOpened() {
        assertThat(store().find("no/such")).isEmpty();
        assertThat(store().localFile("no/such")).isEmpty();
        assertThatIOException().isThrownBy(() -> store().open("no/such", 0, 1));
    }

    @Test
    void aFolderOfObjectsIsNoObject() throws IOException {
        put("folder/object", "x");

        assertThat(store().find("folder")).isEmpty();
        assertThat(store().localFile("folder")).isEmpty();
    }

    @Test
    void nothingIsStoredWhenReadingFails() throws IOException {
        put("a/kept", "old");
        var broken =
                new SequenceInputStream(
                        new ByteArrayInputStream(new byte[20_000_000]), new BrokenInputStream());

        assertThatIOException()
                .isThrownBy(() -> store().put("a/kept", broken))
                .withMessageContaining("The client went away");
        assertThat(read("a/kept", 0, 3)).isEqualTo("old");
        assertThat(keys("a/")).containsExactly("a/kept");
    }

    @Test
    void aCopyIsAnObjectOfItsOwn() throws IOException {
        put("staging/a/source", "a whole film");
        put("originals/a/source", "what was there before");

        var copy = store().copy("staging/a/source", "originals/a/source");
        store().delete("staging/a/source");

        assertThat(copy.key()).isEqualTo("originals/a/source");
        assertThat(copy.size()).isEqualTo(12);
        assertThat(read("originals/a/source", 0, 12)).isEqualTo("a whole film");
        assertThatIOException().isThrownBy(() -> store().copy("no/such", "a/b"));
    }

    @Test
    void aStoreThatIsThereHasNothingToComplainOf() {
        assertThatNoException().isThrownBy(() -> store().check());
    }

    @Test
    void nothingThatWasPutCountsAsUnfinished() throws IOException {
        put("a/whole", "x");

        assertThat(store().deleteUnfinished(Instant.now().plusSeconds(60))).isZero();
        assertThat(read("a/whole", 0, 1)).isEqualTo("x");
    }

    @Test
    void listingTellsWhatStartsWithAPrefix() throws IOException {
        put("streams/a/1/x.m4s", "1");
        put("streams/a/2/x.m4s", "22");
        put("streams/ab/1/x.m4s", "333");

        assertThat(keys("streams/a/"))
                .containsExactlyInAnyOrder("streams/a/1/x.m4s", "streams/a/2/x.m4s");
        assertThat(keys("streams/a")).hasSize(3);
        assertThat(keys("streams/a/2/x")).containsExactly("streams/a/2/x.m4s");
        assertThat(keys("streams/none/")).isEmpty();
        assertThat(keys("")).hasSize(3);
        var sizes = new ArrayList<Long>();
        store().list("streams/", object -> sizes.add(object.size()));
        assertThat(sizes).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void deletingTakesOneObject() throws IOException {
        put("a/one", "1");
        put("a/two", "2");

        store().delete("a/one");
        store().delete("a/one");
        store().delete("never/there");

        assertThat(keys("")).containsExactly("a/two");
    }

    @Test
    void deletingAPrefixTakesAllBelowItAndNothingElse() throws IOException {
        for (int i = 0; i < 1100; i++) {
            put("streams/a/1/%05d.m4s".formatted(i), "x");
        }
        put("streams/ab/1/0.m4s", "x");

        store().deleteAll("streams/a/");
        store().deleteAll("streams/a/");

        assertThat(keys("")).containsExactly("streams/ab/1/0.m4s");
    }

    @Test
    void whatHasBeenDeletedCanBePutAgain() throws IOException {
        put("a/b/c", "1");
        store().deleteAll("a/");
        put("a/b/c", "2");

        assertThat(read("a/b/c", 0, 1)).isEqualTo("2");
    }

    @Test
    void manyPutAndDeleteInOneFolderAtOnce() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 100; i++) {
                var key = "busy/folder/" + i;
                all.add(
                        executor.submit(
                                () -> {
                                    put(key, "x");
                                    store().delete(key);
                                    return put(key, "y");
                                }));
            }
            for (var one : all) {
                one.get();
            }
        }

        assertThat(keys("busy/")).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "a/",
                "/a",
                "a//b",
                "..",
                "a/../b",
                "./a",
                ".incoming/x",
                "a/.b",
                "a b",
                "a\\b",
                "a\u0000b",
                "ä",
                "a?b",
                "C:x"
            })
    void whatIsNoKeyIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> store().find(key));
        assertThatIllegalArgumentException().isThrownBy(() -> put(key, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> store().open(key, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> store().localFile(key));
        assertThatIllegalArgumentException().isThrownBy(() -> store().delete(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "../", "/", "a/../", ".incoming/"})
    void onlyAFolderOfKeysIsDeleted(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> store().deleteAll(prefix));
    }

    final StoredObject put(String key, String text) throws IOException {
        return store().put(key, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String read(String key, long offset, long length) throws IOException {
        try (var in = store().open(key, offset, length)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> keys(String prefix) {
        var keys = new ArrayList<String>();
        store().list(prefix, object -> keys.add(object.key()));
        return keys;
    }

    private static final class BrokenInputStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("The client went away");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }
}
