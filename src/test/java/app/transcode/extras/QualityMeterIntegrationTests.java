package app.transcode.extras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.transcode.ffmpeg.RealTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityMeterIntegrationTests {

    @TempDir Path folder;

    @Test
    void eachRenditionIsComparedWithTheFramesItWasMadeOf() throws Exception {
        var film = Film.of("big-buck-bunny-480p-30s.mp4", 9, folder);
        var measured = measure(film);
        assertThat(measured).containsOnlyKeys("480p", "240p");
        assertThat(measured.values())
                .allSatisfy(
                        likeness -> {
                            assertThat(likeness.frames()).isEqualTo(3 * 24);
                            assertThat(likeness.xpsnr()).isBetween(30.0, 60.0);
                            assertThat(likeness.ssim()).isBetween(0.95, 1.0);
                        });
    }

    @Test
    void colourMappingIsNoLoss() throws Exception {
        var film = Film.of("hlg10-color-test.mp4", 0.3, folder);
        assertThat(measure(film).values())
                .hasSize(2)
                .allSatisfy(likeness -> assertThat(likeness.ssim()).isCloseTo(1, within(0.1)));
    }

    @Test
    void aMissingSegmentGivesNothing() throws Exception {
        var film = Film.of("sample.flv", 1, folder);
        Files.delete(folder.resolve("240p/00000.m4s"));
        assertThat(measure(film)).isEmpty();
    }

    private Map<String, Likeness> measure(Film film) throws Exception {
        var plan = film.plan().video();
        if (plan == null) {
            throw new AssertionError("No picture");
        }
        return new QualityMeter(RealTools.TOOLS)
                .measure(
                        plan,
                        film.source(),
                        film.tracks().video(),
                        film::write,
                        1,
                        Duration.ofMinutes(1),
                        folder);
    }
}
