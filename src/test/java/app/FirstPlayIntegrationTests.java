package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.testing.Visitor;
import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.Tool;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who presses play as soon as a film plays never waits in its first minute. It needs an idle
 * machine of two cores or more, and some minutes.
 */
@SiteTest
@Tag("faults")
class FirstPlayIntegrationTests {

    private static final Path FOOTAGE =
            Path.of("src", "test", "resources", "media", "big-buck-bunny-480p-30s.mp4");

    private static final double MINUTES_MS = 300_000;

    @LocalServerPort int port;
    @Autowired MediaTools tools;
    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "H.264, mp4, libx264 -preset ultrafast -bf 0 -g 600",
        "HEVC, mp4, libx265 -preset ultrafast -x265-params log-level=none",
        "VP9, webm, libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 4M",
    })
    void whoPressesPlayAtOnceNeverWaits(String codec, String container, String encoder)
            throws Exception {
        var film = film(container, encoder);
        SiteClient.admin(port);
        try (var chromium = Chromium.start();
                var visitor = chromium.desktop(port)) {
            visitor.register("Somebody in a hurry");
            visitor.upload(film);
            visitor.link("Open its page").click(new Locator.ClickOptions().setTimeout(MINUTES_MS));
            var video = visitor.page().locator("video");
            video.waitFor(new Locator.WaitForOptions().setTimeout(MINUTES_MS));
            watch(visitor);

            visitor.waitUntil("window.seen.at >= 60");

            assertThat(seen(visitor, "from")).isLessThan(0.2);
            assertThat(seen(visitor, "waits")).isZero();
            assertThat(seen(visitor, "height")).isEqualTo(1080);
        }
    }

    private static double seen(Visitor visitor, String what) {
        return ((Number) visitor.page().evaluate("window.seen." + what)).doubleValue();
    }

    /** Notes where playback began, each stop after that, and the best picture. */
    private static void watch(Visitor visitor) {
        visitor.page()
                .evaluate(
                        """
                        window.seen = { from: -1, at: 0, waits: 0, height: 0 };
                        let waited = 0;
                        setInterval(() => {
                          const video = document.querySelector('video');
                          if (!video || video.readyState < 2) {
                            // To take more renditions up takes a moment; a wait is longer.
                            if (seen.from >= 0 && ++waited === 4) seen.waits += 1;
                            return;
                          }
                          waited = 0;
                          if (seen.from < 0) seen.from = video.currentTime;
                          seen.at = Math.max(seen.at, video.currentTime);
                          seen.height = Math.max(seen.height, video.videoHeight);
                        }, 250);
                        """);
    }

    /** A hundred seconds of real footage in 1080p at 30 frames a second. */
    private Path film(String container, String encoder) throws InterruptedException {
        var file = folder.resolve("film." + container);
        var arguments = new ArrayList<>(List.of("-v", "error", "-y", "-stream_loop", "3", "-i"));
        arguments.add(FOOTAGE.toAbsolutePath().toString());
        arguments.addAll(List.of("-t", "100", "-vf", "fps=30,scale=1920:1080,setsar=1", "-c:v"));
        arguments.addAll(List.of(encoder.split(" ")));
        arguments.addAll(List.of("-c:a", container.equals("mp4") ? "aac" : "libopus"));
        arguments.add(file.toString());
        var limit = Duration.ofMinutes(10);
        var outcome =
                tools.run(new Invocation(Tool.FFMPEG, arguments, folder, limit, limit), _ -> {});
        assertThat(outcome.succeeded()).as(outcome.errors()).isTrue();
        return file;
    }
}
