package app.transcode.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The bundled programs on this machine's disk. They are unpacked out of the jar below the data
 * folder when first asked for; a lock there keeps two processes from unpacking at once.
 *
 * <p>JavaCPP only unpacks: its {@code Loader.load} would also load libraries into this JVM that
 * headless servers cannot resolve. It unpacks to one place in the life of a JVM, so a second site
 * in it shares the programs of the first.
 */
@Component
class Programs {

    private static final String LICENCE = "-gpl";

    private final Path dataFolder;
    private @Nullable Path folder;

    Programs(@Value("${marquee.data-dir}") Path dataFolder) {
        this.dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    /**
     * Where a program lies, with its libraries beside it.
     *
     * @throws ToolsUnusableException if it cannot be unpacked
     */
    Path path(Tool tool) {
        var suffix = Loader.getPlatform().startsWith("windows") ? ".exe" : "";
        var program = folder().resolve(tool.name().toLowerCase(Locale.ROOT) + suffix);
        if (!program.toFile().setExecutable(true)) {
            throw new ToolsUnusableException(program + " cannot be made executable.");
        }
        return program;
    }

    /** The folder of the programs and their libraries. */
    synchronized Path folder() {
        if (folder == null) {
            folder = unpack(dataFolder.resolve("bin").resolve("ffmpeg"));
        }
        return folder;
    }

    private static Path unpack(Path target) {
        System.setProperty("org.bytedeco.javacpp.cachedir", target.toString());
        var platform = Loader.getPlatform() + LICENCE;
        try {
            var unpacked = Loader.cacheResources(ffmpeg.class, platform + "/");
            if (unpacked.length == 0) {
                throw new ToolsUnusableException("This jar holds no FFmpeg for " + platform + ".");
            }
            return unpacked[0].toPath();
        } catch (IOException e) {
            throw new ToolsUnusableException(
                    "FFmpeg could not be unpacked into %s: %s".formatted(target, e.getMessage()));
        }
    }
}
