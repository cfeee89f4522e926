package app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.StoredObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class DeliveryTests {

    private static final Instant STORED = Instant.parse("2026-03-01T10:00:00.123Z");

    private final Freshness freshness =
            new Freshness(
                    new PlaybackSettings(
                            PlaybackSettings.Way.STREAM,
                            Duration.ofHours(1),
                            Duration.ofMinutes(1),
                            Duration.ofHours(1),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(10),
                            DataSize.ofKilobytes(16),
                            10,
                            Duration.ofSeconds(60),
                            16,
                            Duration.ofMinutes(30),
                            10));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEGMENT  | true  | public, max-age=3600, s-maxage=30, immutable",
                "JPEG     | true  | public, max-age=3600, s-maxage=30, immutable",
                "SEGMENT  | false | private, max-age=3600",
                "PLAYLIST | true  | public, max-age=10, s-maxage=10",
                "PLAYLIST | false | private, no-cache",
            })
    void onlyWhatEverybodyMaySeeIsKeptBySharedCaches(FileKind kind, boolean shared, String header) {
        assertThat(freshness.of(kind, shared)).isEqualTo(header);
    }

    @Test
    void theTagChangesWithTheBytes() {
        assertThat(file(100, STORED).etag())
                .isEqualTo(file(100, STORED).etag())
                .matches("\"[0-9a-z]+-[0-9a-z]+\"")
                .isNotEqualTo(file(101, STORED).etag())
                .isNotEqualTo(file(100, STORED.plusMillis(1)).etag());
    }

    @Test
    void whatMayBeCompressedHasAWeakTagUnlessARangeIsAskedFor() {
        var text = new Delivery(file(100, STORED), "text/vtt", "", true, null);
        assertThat(text.etag(false)).isEqualTo("W/" + text.etag(true));
        var segment = new Delivery(file(100, STORED), "video/mp4", "", false, null);
        assertThat(segment.etag(false)).isEqualTo(segment.etag(true)).startsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tag\"", "Sun, 01 Mar 2026 10:00:00 GMT"})
    void piecesOfTheSameFileGoTogether(String header) {
        assertThat(IfRange.holds(header, "\"tag\"", STORED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"tag\"", "Sun, 01 Mar 2026 09:59:59 GMT", "yesterday"})
    void piecesOfAnotherFileDoNot(String header) {
        assertThat(IfRange.holds(header, "\"tag\"", STORED)).isFalse();
    }

    @Test
    void namesForSavingKeepTheirLettersButCarryNoHeaders() {
        assertThat(Originals.disposition("Größe \"1\".mp4"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22.mp4");
        assertThat(Originals.disposition("a\r\nSet-Cookie: b=c.mp4")).doesNotContain("\r", "\n");
    }

    private static StreamFile file(long size, Instant stored) {
        return new StreamFile(new StoredObject("key", size, stored), null);
    }
}
