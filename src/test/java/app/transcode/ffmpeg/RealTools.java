package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.unit.DataSize;

/** The real programs, put together without Spring. */
public final class RealTools {

    static final ToolSettings SETTINGS = settings(DataSize.ofGigabytes(1));
    static final SourceLimits LIMITS =
            new SourceLimits(8192, 8192, 40_000_000, 32, Duration.ofHours(24));
    static final Duration ENOUGH = Duration.ofSeconds(60);

    private static final Spawner SPAWNER = new Spawner();
    private static final Programs PROGRAMS = new Programs(Path.of("target", "test-data", "tools"));
    static final Toolbox TOOLBOX = new Toolbox(PROGRAMS, SPAWNER, SETTINGS);
    public static final MediaTools TOOLS = new MediaTools(TOOLBOX, SPAWNER);

    private RealTools() {}

    static ToolSettings settings(DataSize fileSize) {
        return new ToolSettings(
                5,
                2,
                Duration.ofHours(1),
                DataSize.ofGigabytes(8),
                fileSize,
                512,
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10));
    }

    static MediaTools tools(ToolSettings settings) {
        return new MediaTools(new Toolbox(PROGRAMS, SPAWNER, settings), SPAWNER);
    }

    public static SourceProbe probe() {
        return new SourceProbe(TOOLS, SETTINGS, LIMITS);
    }

    public static Path sample(String name) {
        return Path.of("src", "test", "resources", "media", name);
    }

    static Invocation ffmpeg(Path folder, Duration wallClock, String... arguments) {
        return new Invocation(Tool.FFMPEG, List.of(arguments), folder, wallClock, wallClock);
    }

    /** Makes a file with FFmpeg, of the arguments that stand before its name. */
    static Path make(Path file, String... arguments) throws InterruptedException {
        var all = new ArrayList<>(List.of("-v", "error", "-y"));
        all.addAll(List.of(arguments));
        all.add(file.toString());
        var folder = Objects.requireNonNull(file.getParent());
        var outcome = TOOLS.run(ffmpeg(folder, ENOUGH, all.toArray(String[]::new)), _ -> {});
        assertThat(outcome.succeeded()).as(outcome.errors()).isTrue();
        return file;
    }
}
