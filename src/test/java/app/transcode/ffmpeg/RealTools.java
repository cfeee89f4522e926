package app.transcode.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The real programs, put together without Spring. */
final class RealTools {

    static final ToolSettings SETTINGS =
            new ToolSettings(
                    5,
                    Duration.ofHours(1),
                    DataSize.ofGigabytes(8),
                    DataSize.ofGigabytes(1),
                    512,
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(1));
    static final SourceLimits LIMITS =
            new SourceLimits(8192, 8192, 40_000_000, 32, Duration.ofHours(24));

    static final MediaTools TOOLS = tools(SETTINGS);

    private RealTools() {}

    static MediaTools tools(ToolSettings settings) {
        var spawner = new Spawner();
        var programs = new Programs(Path.of("target", "test-data", "tools"));
        return new MediaTools(new Toolbox(programs, spawner, settings), spawner);
    }

    static SourceProbe probe() {
        return new SourceProbe(TOOLS, SETTINGS, LIMITS);
    }

    static Path sample(String name) {
        return Path.of("src", "test", "resources", "media", name);
    }
}
