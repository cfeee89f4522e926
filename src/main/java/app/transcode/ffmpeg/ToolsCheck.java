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
public class ToolsCheck implements SmartInitializingSingleton {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path ANYWHERE = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Set<String> ENCODERS = Set.of("libx264", "aac", "mjpeg");
    private static final Set<String> DECODERS =
            Set.of(
                    "h264",
                    "hevc",
                    "vp8",
                    "vp9",
                    "mpeg4",
                    "mjpeg",
                    "png",
                    "aac",
                    "mp3",
                    "opus",
                    "vorbis",
                    "flac",
                    "pcm_s16le");
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

    /**
     * Looks whether FFmpeg starts and has what every media needs, and more.
     *
     * @param encoders that some settings need besides
     * @throws ToolsUnusableException if it does not; the message tells what is missing
     */
    public void require(Set<String> encoders) throws InterruptedException {
        var all = new HashSet<>(ENCODERS);
        all.addAll(encoders);
        require("encoders", all);
        require("decoders", DECODERS);
        require("filters", FILTERS);
    }

    private void check() {
        try {
            require(Set.of());
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
