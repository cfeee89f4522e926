package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ingest.UploadDetails;
import app.ingest.UploadStarted;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.testing.SiteTest;
import app.users.AccountId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class DisposalIntegrationTests {

    @Autowired Disposal disposal;
    @Autowired MediaStore store;
    @Autowired JdbcClient database;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    @Test
    void aDeletionThatACrashInterruptedIsFinished() throws IOException {
        var id = mediaWithASegment();
        // What a process leaves that is killed right after it answered.
        database.sql("update media set deleted_at = now() where id = ?").param(id.value()).update();

        disposal.sweep();

        await().atMost(Duration.ofMinutes(1)).until(() -> rows(id) == 0);
        assertThat(store.find(segment(id))).isEmpty();
    }

    @Test
    void whatIsNotDeletedIsLeftAlone() throws IOException {
        var id = mediaWithASegment();

        disposal.sweep();

        assertThat(store.find(segment(id))).isPresent();
        assertThat(rows(id)).isEqualTo(1);
    }

    private MediaId mediaWithASegment() throws IOException {
        var id = MediaId.random();
        var upload = new UploadStarted(id, AccountId.random(), "x.mp4", UploadDetails.NONE);
        transaction.executeWithoutResult(_ -> events.publishEvent(upload));
        store.put(segment(id), new ByteArrayInputStream(new byte[9]));
        return id;
    }

    private static String segment(MediaId id) {
        return "streams/" + id + "/1/720p/00000.m4s";
    }

    private long rows(MediaId id) {
        return database.sql("select count(*) from media where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
