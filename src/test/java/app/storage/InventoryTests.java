package app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.Inventory.Amount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class InventoryTests {

    @TempDir Path folder;

    @Test
    void whatIsStoredIsCountedByKind() throws IOException {
        var store = new LocalMediaStore(folder, DataSize.ofBytes(0));
        store.put("originals/a/original", new ByteArrayInputStream(new byte[100]));
        store.put("streams/a/1/one.m4s", new ByteArrayInputStream(new byte[20]));
        store.put("streams/b/1/two.m4s", new ByteArrayInputStream(new byte[3]));
        var inventory = new Inventory(store);

        assertThat(inventory.byKind()).isEmpty();
        inventory.take();

        assertThat(inventory.byKind())
                .containsEntry("originals", new Amount(1, 100))
                .containsEntry("streams", new Amount(2, 23))
                .hasSize(2);
    }
}
