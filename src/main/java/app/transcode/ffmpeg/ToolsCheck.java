package app.transcode.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes sure at the start of a site that transcodes that FFmpeg runs and has all that is needed.
 * The check runs beside the rest of the start, which waits for it at its end.
 */
@Component
class ToolsCheck implements SmartInitializingSingleton {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path ANYWHERE = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Set<String> ENCODERS = Set.of("libx264", "aac", "mjpeg");
    private static final Set<String> FILTERS =
            Set.of(
                    "scale",
                    "split",
                    "fps",
                    "format",
                    "setsar",
                    "zscale",
                    "tonemap",
                    "bwdif",
                    "thumbnail",
                    "aresample",
                    "apad");

    private final MediaTools tools;
    private final CompletableFuture<Void> check;

    ToolsCheck(MediaTools tools, @Value("${marquee.role}") String role) {
        this.tools = tools;
        check =
                role.equals("web")
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.runAsync(
                                this::check,
                                Thread.ofPlatform().daemon().name("ffmpeg-check")::start);
    }

    /**
     * Waits for the check.
     *
     * @throws ToolsUnusableException if it failed
     */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            check.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ToolsUnusableException unusable ? unusable : e;
        }
    }

    private void check() {
        try {
            require("encoders", ENCODERS);
            require("filters", FILTERS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lists look like {@code V....D libx264 H.264 ...} and {@code T.. scale V->V ...}. */
    private void require(String kind, Set<String> names) throws InterruptedException {
        var found = new HashSet<String>();
        var arguments = List.of("-hide_banner", "-" + kind);
        var outcome =
                tools.run(
                        new Invocation(Tool.FFMPEG, arguments, ANYWHERE, LIMIT, LIMIT),
                        line -> found.addAll(List.of(line.strip().split("\\s+", 3))));
        var missing = new TreeSet<>(names);
        missing.removeAll(found);
        if (!outcome.succeeded() || !missing.isEmpty()) {
            throw new ToolsUnusableException(
                    "The bundled FFmpeg lacks these %s: %s. %s"
                            .formatted(kind, missing, outcome.errors().strip()));
        }
    }
}
