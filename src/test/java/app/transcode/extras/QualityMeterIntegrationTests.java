package app.transcode.extras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.transcode.ffmpeg.RealTools;
import app.transcode.plan.Access;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.SeekableCopy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
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
    void whereFramesCannotBeSoughtTheyComeFromACopyThatCan() throws Exception {
        var film = Film.of("big-buck-bunny-480p-30s.mp4", 9, folder);
        var stream = Objects.requireNonNull(film.plan().video()).source().index();
        Film.require(
                Film.ffmpeg(folder, SeekableCopy.command(film.source(), stream, "c.mkv"), _ -> {}));
        var measured =
                measure(film, film.plan().reached(Access.SEEK_IN_COPY), folder.resolve("c.mkv"));
        assertThat(measured.values())
                .hasSize(2)
                .allSatisfy(
                        likeness -> {
                            assertThat(likeness.frames()).isEqualTo(2 * 24);
                            assertThat(likeness.ssim()).isBetween(0.95, 1.0);
                        });
    }

    @Test
    void aMissingSegmentGivesNothing() throws Exception {
        var film = Film.of("sample.flv", 1, folder);
        Files.delete(folder.resolve("240p/00000.m4s"));
        assertThat(measure(film)).isEmpty();
    }

    private Map<String, Likeness> measure(Film film) throws Exception {
        return measure(film, film.plan(), film.source());
    }

    private Map<String, Likeness> measure(Film film, EncodePlan plan, Path source)
            throws Exception {
        return new QualityMeter(RealTools.TOOLS)
                .measure(
                        plan,
                        source,
                        film.tracks().video(),
                        film::write,
                        1,
                        Duration.ofMinutes(1),
                        folder);
    }
}
