package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ingest.UploadCompleted;
import app.storage.MediaId;
import app.storage.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts files where finished uploads lie, tells of them as {@code ingest} does, and waits. */
record Originals(
        MediaStore store,
        JdbcClient database,
        ApplicationEventPublisher events,
        TransactionTemplate transaction) {

    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/media", name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Uploads a file. */
    MediaId upload(byte[] bytes) {
        var id = MediaId.random();
        try {
            store.put("originals/" + id + "/source", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        transaction.executeWithoutResult(
                _ -> {
                    record(id, bytes.length);
                    events.publishEvent(new UploadCompleted(id, bytes.length));
                });
        return id;
    }

    private void record(MediaId id, int size) {
        database.sql(
                        """
                        insert into uploads (id, owner, way, file_name, received, sha256,
                            started_at, held_until, completed_at)
                        values (?, gen_random_uuid(), 'multipart', 'film', ?, repeat('0', 64),
                            now(), now(), now())
                        """)
                .params(id.value(), size)
                .update();
    }

    /** Waits until a media's streams are made, or cannot be. */
    void awaitEnd(MediaId id, Duration patience) {
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(state(id)).isIn("ready", "failed"));
    }

    /** Its state, or an empty text while there is none. */
    String state(MediaId id) {
        return column(id, "state");
    }

    /** A column of its plan row as text. */
    String column(MediaId id, String name) {
        return database.sql(
                        "select coalesce(%s::text, '') from transcode where media_id = ?"
                                .formatted(name))
                .param(id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
