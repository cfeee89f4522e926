package app.transcode.ffmpeg;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The bundled programs on this machine's disk. They are unpacked out of the jar below the data
 * folder when first asked for; a lock there keeps two processes from unpacking at once. JavaCPP
 * unpacks once in the life of a JVM, so a second site in it shares the programs of the first.
 */
@Component
class Programs {

    private final Path folder;
    private final Map<Tool, Path> paths = new EnumMap<>(Tool.class);

    Programs(@Value("${marquee.data-dir}") Path dataFolder) {
        folder = dataFolder.toAbsolutePath().normalize().resolve("bin").resolve("ffmpeg");
    }

    /**
     * Where a program lies, with its libraries beside it.
     *
     * @throws ToolsUnusableException if it cannot be unpacked
     */
    synchronized Path path(Tool tool) {
        return paths.computeIfAbsent(tool, this::unpack);
    }

    private Path unpack(Tool tool) {
        System.setProperty("org.bytedeco.javacpp.platform.extension", "-gpl");
        System.setProperty("org.bytedeco.javacpp.cachedir", folder.toString());
        var program =
                switch (tool) {
                    case FFMPEG -> ffmpeg.class;
                    case FFPROBE -> ffprobe.class;
                };
        try {
            return Path.of(Loader.load(program));
        } catch (LinkageError | RuntimeException e) {
            throw new ToolsUnusableException(
                    "The bundled FFmpeg could not be unpacked into " + folder + ": " + e);
        }
    }
}
