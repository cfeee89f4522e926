package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

@Tag("faults")
@SiteTest
class LargeUploadIntegrationTests {

    private static final Logger log = LoggerFactory.getLogger(LargeUploadIntegrationTests.class);

    /** The size that is promised; smaller with {@code -Dmarquee.test.large-upload=256MB}. */
    private static final DataSize SIZE =
            DataSize.parse(System.getProperty("marquee.test.large-upload", "2GB"));

    private static final DataSize LARGEST_GROWTH = DataSize.ofMegabytes(64);
    private static final int SAMPLES = 8;
    private static final byte[] PIECE = Films.film(1 << 20);

    @LocalServerPort int port;

    @Test
    void aLargeFileNeedsNoMoreMemoryThanASmallOne() throws IOException {
        var client = SiteClient.user(port);
        long before = liveHeap();
        long most = before;
        var start = Instant.now();
        var sampling = Duration.ZERO;
        try (var upload = SlowUpload.begin(client, "large.mp4", SIZE.toBytes())) {
            long pieces = SIZE.toBytes() / PIECE.length;
            for (long piece = 1; piece <= pieces; piece++) {
                upload.send(PIECE);
                if (piece % (pieces / SAMPLES) == 0) {
                    var sampleStart = Instant.now();
                    most = Math.max(most, liveHeap());
                    sampling = sampling.plus(Duration.between(sampleStart, Instant.now()));
                }
            }
            upload.finish();
            var answer = upload.answer();
            assertThat(answer).startsWith("HTTP/1.1 201");
            client.delete(SlowUpload.location(answer));
        }
        var time = Duration.between(start, Instant.now()).minus(sampling);
        log.info(
                "{} MB in {} ms, {} MB/s; heap grew by {} KB",
                SIZE.toMegabytes(),
                time.toMillis(),
                SIZE.toMegabytes() * 1000 / time.toMillis(),
                (most - before) / 1024);
        assertThat(most - before).isLessThan(LARGEST_GROWTH.toBytes());
    }

    /** Bytes of the heap that something still needs. */
    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
