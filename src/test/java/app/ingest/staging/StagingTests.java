package app.ingest.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.storage.DiskGuard;
import app.storage.MediaId;
import app.storage.StorageFullException;
import app.storage.StorageUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class StagingTests {

    private static final MediaId ID = MediaId.random();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    // FIPS 180-2, appendix B.1
    private static final String SHA256_OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir Path folder;
    private Staging staging;

    @BeforeEach
    void start() {
        staging = restarted();
    }

    @Test
    void bytesAreKeptAndHashedAcrossTurns() throws IOException {
        try (var turn = take(0)) {
            write(turn, "ab");
            assertThat(turn.sync()).isEqualTo(2);
        }
        try (var turn = take(99)) {
            assertThat(turn.offset()).isEqualTo(2);
            write(turn, "c");
            assertThat(turn.sha256()).isEqualTo(SHA256_OF_ABC);
            assertThat(turn.head(2)).asString(StandardCharsets.US_ASCII).isEqualTo("ab");
        }
        assertThat(staging.find(ID).orElseThrow()).hasContent("abc");
    }

    @Test
    void aNewerTurnEndsAnOlderOne() {
        var older = take(0);
        write(older, "a");
        try (var newer = take(99)) {
            assertThatThrownBy(() -> write(older, "x"))
                    .isInstanceOf(UploadTakenOverException.class);
            older.close();

            write(newer, "bc");
            assertThat(newer.offset()).isEqualTo(3);
            assertThat(newer.sha256()).isEqualTo(SHA256_OF_ABC);
        }
    }

    @Test
    void whatIsWrittenOnTrialCountsOnlyWhenItIsAccepted() {
        try (var turn = take(0)) {
            write(turn, "ab");
            turn.beginTrial();
            write(turn, "xyz");
            assertThat(turn.offset()).isEqualTo(2);
        }
        try (var turn = take(99)) {
            assertThat(turn.offset()).isEqualTo(2);
            turn.beginTrial();
            write(turn, "c");
            turn.accept();
            assertThat(turn.sha256()).isEqualTo(SHA256_OF_ABC);
        }
        assertThat(staging.find(ID).orElseThrow()).hasContent("abc");
    }

    @Test
    void afterARestartOnlyWhatWasRecordedCounts() {
        try (var turn = take(0)) {
            write(turn, "abxxxx");
        }
        staging = restarted();
        try (var turn = take(2)) {
            assertThat(turn.offset()).isEqualTo(2);
            write(turn, "c");
            assertThat(turn.sha256()).isEqualTo(SHA256_OF_ABC);
        }
        assertThat(staging.find(ID).orElseThrow()).hasContent("abc");
    }

    @Test
    void missingBytesAreToldAndNotMadeUp() {
        try (var turn = take(5)) {
            assertThatThrownBy(() -> write(turn, "x"))
                    .isInstanceOf(StorageUnavailableException.class);
        }
    }

    @Test
    void whatIsDeletedCannotBeWrittenTo() {
        var turn = take(0);
        write(turn, "abc");

        staging.delete(ID, PATIENCE);
        staging.delete(ID, PATIENCE);

        assertThatThrownBy(() -> write(turn, "x")).isInstanceOf(UploadTakenOverException.class);
        assertThat(staging.find(ID)).isEmpty();
        assertThat(staging.all()).isEmpty();
    }

    @Test
    void whoCannotBeStoppedIsWaitedForOnlySoLong() throws InterruptedException {
        var atIt = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var turn = take(0);
        write(turn, "abc");
        var busy =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        turn.with(
                                                _ -> {
                                                    atIt.countDown();
                                                    awaitQuietly(done);
                                                    return true;
                                                }));
        atIt.await();

        assertThat(staging.isInUse(ID)).isTrue();
        assertThatThrownBy(() -> staging.take(ID, _ -> 0, Duration.ofMillis(1)))
                .isInstanceOf(UploadBusyException.class);
        done.countDown();
        busy.join();
    }

    @Test
    void aFolderKeepsItsNameAndEachHasItsOwn() throws IOException {
        assertThat(restarted().node()).isEqualTo(staging.node());
        var other = Files.createDirectories(folder.resolve("other"));
        assertThat(staging(other, DataSize.ofBytes(0)).node()).isNotEqualTo(staging.node());
    }

    @Test
    void aPartOfTheDiskIsLeftFree() {
        staging.requireRoom(0);

        assertThatThrownBy(() -> staging.requireRoom(Long.MAX_VALUE / 2))
                .isInstanceOf(StorageFullException.class);
        assertThatThrownBy(() -> staging(folder, DataSize.ofTerabytes(100_000)).requireRoom(0))
                .isInstanceOf(StorageFullException.class);
    }

    private Turn take(long received) {
        return staging.take(ID, _ -> received, PATIENCE);
    }

    private static void write(Turn turn, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        turn.write(bytes, bytes.length);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Staging restarted() {
        return staging(folder, DataSize.ofBytes(0));
    }

    private static Staging staging(Path folder, DataSize minFree) {
        return new Staging(folder, new DiskGuard(minFree), Clock.systemUTC());
    }
}
