package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaId;
import app.transcode.Companions;
import app.transcode.MediaKind;
import app.transcode.Presentation;
import app.users.AccountId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaEntryTests {

    private final MediaEntry entry =
            new MediaEntry(
                    MediaId.random(),
                    AccountId.random(),
                    "film.mp4",
                    "Film",
                    Visibility.TEAM,
                    Instant.EPOCH);

    @Test
    void aFileBecomesReadyStepByStep() {
        assertThat(entry.status()).isEqualTo(MediaStatus.UPLOADING);
        entry.received(1000);
        assertThat(entry.status()).isEqualTo(MediaStatus.PROCESSING);
        entry.plays(1, presentation());
        assertThat(entry.status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(entry.playable()).isTrue();
        entry.completed(1, presentation());
        assertThat(entry.status()).isEqualTo(MediaStatus.READY);
        assertThat(entry.kind()).isEqualTo(MediaKind.VIDEO);
    }

    @Test
    void newsMayArriveInTheWrongOrderAndTwice() {
        entry.completed(1, presentation());
        entry.plays(1, presentation());
        entry.received(1000);
        entry.completed(1, presentation());
        assertThat(entry.status()).isEqualTo(MediaStatus.READY);
        assertThat(entry.playable()).isTrue();
        assertThat(entry.size()).isEqualTo(1000);
    }

    @Test
    void aLateFailureOfAnEarlierAttemptIsVoid() {
        entry.received(1000);
        entry.failed(1, "not_media", "This is not a film.", false);
        entry.retried(false);
        entry.failed(1, "not_media", "This is not a film.", false);
        assertThat(entry.status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(entry.failureCode()).isNull();
        entry.failed(2, "not_media", "Still not.", false);
        assertThat(entry.status()).isEqualTo(MediaStatus.FAILED);
        assertThat(entry.failureMessage()).isEqualTo("Still not.");
    }

    @Test
    void whatIsReadyDoesNotFailAfterwards() {
        entry.completed(1, presentation());
        entry.failed(1, "too_late", "Nobody minds.", false);
        assertThat(entry.status()).isEqualTo(MediaStatus.READY);
    }

    @Test
    void onlyAStricterVisibilityRevokesTickets() {
        entry.edit(new Edit(null, null, null, Visibility.PUBLIC));
        assertThat(entry.accessEpoch()).isZero();
        entry.edit(new Edit(null, null, null, Visibility.PRIVATE));
        assertThat(entry.accessEpoch()).isEqualTo(1);
        entry.edit(new Edit("Another title", null, null, Visibility.PRIVATE));
        assertThat(entry.accessEpoch()).isEqualTo(1);
    }

    @Test
    void whatAnEditDoesNotNameStays() {
        entry.edit(new Edit("New", "Words", List.of("a", "b"), null));
        entry.edit(new Edit(null, null, null, null));
        assertThat(entry.title()).isEqualTo("New");
        assertThat(entry.description()).isEqualTo("Words");
        assertThat(entry.tags()).containsExactly("a", "b");
        assertThat(entry.visibility()).isEqualTo(Visibility.TEAM);
    }

    private Presentation presentation() {
        return new Presentation(
                entry.id(),
                1,
                MediaKind.VIDEO,
                30,
                640,
                360,
                "master.m3u8",
                null,
                "poster.jpg",
                null,
                List.of(),
                List.of(),
                Companions.NONE);
    }
}
