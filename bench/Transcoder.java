import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The FFmpeg that Marquee has unpacked below its data folder, run by hand. */
final class Transcoder {

    private final Path data;

    Transcoder(Path data) {
        this.data = data;
    }

    /**
     * Runs it in a folder until it ends.
     *
     * @throws IllegalStateException if it fails; what it said is on our own standard error
     */
    void run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        var program = program();
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of("-hide_banner", "-loglevel", "error", "-nostats", "-y"));
        command.addAll(arguments);
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        var libraries = program.getParent();
        builder.environment()
                .put("LD_LIBRARY_PATH", libraries + ":" + libraries.resolve("stand-ins"));
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("FFmpeg failed: " + command);
        }
    }

    private Path program() throws IOException {
        try (var files = Files.walk(data.resolve("bin"))) {
            return files.filter(file -> file.endsWith("ffmpeg"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No ffmpeg below " + data));
        }
    }
}
