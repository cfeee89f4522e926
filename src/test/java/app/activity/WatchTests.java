package app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaId;
import app.transcode.Progress;
import app.users.AccountId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchTests {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final AccountId reader = AccountId.random();
    private final MediaId media = MediaId.random();
    private final Watch watch = new Watch(new Reader(reader, ""), null, 3);

    @Test
    void aSlowReaderIsToldTheLatestOnly() throws InterruptedException {
        for (int i = 0; i <= 100; i++) {
            watch.tell(News.progressed(new Progress(media, i / 100.0, "encoding", 1, null, false)));
        }
        watch.tell(News.changed(media));
        var news = watch.take(SHORT);
        assertThat(news).hasSize(1);
        assertThat(news.getFirst())
                .isEqualTo(News.progressed(new Progress(media, 1.0, "encoding", 1, null, false)));
    }

    @Test
    void aReaderWithTooMuchPendingIsCutOff() {
        for (int i = 0; i < 4; i++) {
            watch.tell(News.changed(MediaId.random()));
        }
        assertThat(watch.closed()).isTrue();
    }

    @Test
    void whenNothingHappensTheWaitIsOver() throws InterruptedException {
        assertThat(watch.take(SHORT)).isEmpty();
        assertThat(watch.closed()).isFalse();
    }

    @Test
    void closingWakesTheReader() throws InterruptedException {
        var closer = Thread.startVirtualThread(watch::close);
        assertThat(watch.take(Duration.ofMinutes(1))).isEmpty();
        assertThat(watch.closed()).isTrue();
        closer.join();
    }

    @Test
    void oneHearsOfOnesOwnMediaOnly() {
        assertThat(watch.concerns(media, reader)).isTrue();
        assertThat(watch.concerns(media, AccountId.random())).isFalse();
        assertThat(watch.concerns(media, null)).isFalse();
    }

    @Test
    void aWatchOfOneMediaHearsOfThatOnly() {
        var ofOne = new Watch(new Reader(null, "192.0.2.1"), media, 3);
        assertThat(ofOne.concerns(media, reader)).isTrue();
        assertThat(ofOne.concerns(media, null)).isTrue();
        assertThat(ofOne.concerns(MediaId.random(), reader)).isFalse();
    }
}
