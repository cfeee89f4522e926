package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import app.transcode.ffmpeg.ToolOutcome.Limit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTests {

    private static final long SECOND = 1_000_000_000L;

    private final Watch watch =
            new Watch(
                    new Invocation(
                            Tool.FFMPEG,
                            List.of(),
                            Path.of("."),
                            Duration.ofSeconds(60),
                            Duration.ofSeconds(10)),
                    0);

    @Test
    void silenceEndsARun() {
        assertThat(watch.reached(9 * SECOND)).isEqualTo(Limit.NONE);
        assertThat(watch.left(9 * SECOND)).isEqualTo(SECOND);
        assertThat(watch.reached(10 * SECOND)).isEqualTo(Limit.SILENCE);
    }

    @Test
    void progressKeepsARunAlive() {
        watch.heard("frame=1", 5 * SECOND);
        watch.heard("frame=2", 12 * SECOND);
        assertThat(watch.reached(21 * SECOND)).isEqualTo(Limit.NONE);
    }

    @Test
    void reportingWithoutProgressDoesNot() {
        watch.heard("frame=1", 5 * SECOND);
        watch.heard("frame=1", 12 * SECOND);
        watch.heard("speed=0.4x", 13 * SECOND);
        watch.heard("progress=continue", 13 * SECOND);
        assertThat(watch.reached(15 * SECOND)).isEqualTo(Limit.SILENCE);
    }

    @Test
    void theWallClockEndsEvenABusyRun() {
        for (var second = 0; second < 60; second++) {
            watch.heard("frame=" + second, second * SECOND);
        }
        assertThat(watch.reached(60 * SECOND)).isEqualTo(Limit.WALL_CLOCK);
    }
}
