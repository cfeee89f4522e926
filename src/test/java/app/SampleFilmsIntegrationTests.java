package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files as people have them play in a browser, each in its own shape. */
@SiteTest
class SampleFilmsIntegrationTests {

    private static final Path MEDIA = Path.of("src", "test", "resources", "media");
    private static final Duration TRANSCODE = Duration.ofMinutes(3);

    private static Chromium chromium;

    @LocalServerPort int port;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "hdr10-video-with-sdr-container.mp4, 1.778",
        "sample_video_only.mp4, 1.5",
        "bbb_642x642_768kbps_30fps_vp9.webm, 1.0",
        "bbb_2500ms.ts, 1.778",
        "bear-id3.mp3, 0"
    })
    void aShortFilmPlays(String file, double shape) {
        aSampleFilmPlays(file, shape);
    }

    @ParameterizedTest(name = "{0}")
    @Tag("faults")
    @CsvSource({
        "big-buck-bunny-480p-30s.mp4, 1.779",
        "car-traffic-432p-30s.mp4, 1.778",
        "sowt-with-video.mov, 1.778",
        "portrait_4k60.mp4, 0.5625",
        "sample.avi, 2.4",
    })
    void aLargeFilmPlays(String file, double shape) {
        aSampleFilmPlays(file, shape);
    }

    private void aSampleFilmPlays(String file, double shape) {
        var person = SiteClient.user(port);
        var id = person.upload(MEDIA.resolve(file), Map.of("visibility", "unlisted")).field("id");
        person.waitUntil(id, "ready", TRANSCODE);
        try (var visitor = chromium.desktop(port)) {
            visitor.page().navigate("/watch/" + id);
            visitor.page().locator("video, audio").waitFor();
            playMostOfIt(visitor);
            assertThat(shape(visitor)).isBetween(shape - 0.02, shape + 0.02);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void playMostOfIt(Visitor visitor) {
        visitor.page().evaluate("void document.querySelector('video, audio').play()");
        visitor.waitUntil(
                """
                (() => {
                  const media = document.querySelector('video, audio');
                  return media.ended || media.currentTime > 0.7 * Math.min(media.duration, 3);
                })()""");
        assertThat(visitor.page().evaluate("document.querySelector('video, audio').error"))
                .isNull();
    }

    /** Width by height of the picture, 0 where there is none. */
    private static double shape(Visitor visitor) {
        var shape =
                visitor.page()
                        .evaluate(
                                """
                                (() => {
                                  const { videoWidth, videoHeight } = document.querySelector('video, audio');
                                  return videoHeight ? videoWidth / videoHeight : 0;
                                })()""");
        return ((Number) shape).doubleValue();
    }
}
