package app.transcode.ffmpeg;

import java.io.File;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prepares command lines: the program, its libraries, its sandbox, its environment. What this
 * system allows is found out once, when the first command is asked for.
 */
@Component
class Toolbox {

    private static final Duration TRIAL = Duration.ofSeconds(20);
    private static final Path ANYWHERE = Path.of(System.getProperty("java.io.tmpdir"));

    private final Programs programs;
    private final Spawner spawner;
    private final ToolSettings settings;
    private @Nullable Kit kit;

    /** What the system was found to need and to allow. */
    private record Kit(Sandbox sandbox, String libraryPath) {}

    Toolbox(Programs programs, Spawner spawner, ToolSettings settings) {
        this.programs = programs;
        this.spawner = spawner;
        this.settings = settings;
    }

    /**
     * A sandboxed run of a program, ready to start.
     *
     * @throws ToolsUnusableException if the program cannot run on this system
     */
    ProcessBuilder command(Invocation invocation) throws InterruptedException {
        var ready = kit();
        int niceness = invocation.urgent() ? settings.urgentNiceness() : settings.niceness();
        var command = new ArrayList<>(ready.sandbox().prefix(niceness));
        command.add(programs.path(invocation.tool()).toString());
        command.addAll(invocation.arguments());
        return builder(command, invocation.folder(), ready.libraryPath());
    }

    /** Which protections this system lacks. */
    List<Wrapper> missing() throws InterruptedException {
        return kit().sandbox().missing();
    }

    private synchronized Kit kit() throws InterruptedException {
        if (kit == null) {
            var libraryPath = libraryPath();
            var sandbox =
                    Sandbox.of(settings, command -> complaint(command, libraryPath).isEmpty());
            sandbox.report();
            kit = new Kit(sandbox, libraryPath);
        }
        return kit;
    }

    private String libraryPath() throws InterruptedException {
        var program = programs.path(Tool.FFMPEG);
        var libraries = programs.folder();
        var standIns = new StandIns(libraries);
        var path = libraries.toString();
        var version = List.of(program.toString(), "-version");
        var complaint = complaint(version, path);
        while (!complaint.isEmpty() && standIns.provide(complaint)) {
            path = libraries + File.pathSeparator + standIns.folder();
            complaint = complaint(version, path);
        }
        if (!complaint.isEmpty()) {
            throw new ToolsUnusableException(
                    "The bundled FFmpeg does not run on this system: " + complaint.strip());
        }
        return path;
    }

    /** Runs a command; empty when it succeeded. */
    private String complaint(List<String> command, String libraryPath) throws InterruptedException {
        try (var child = new Child(spawner.spawn(builder(command, ANYWHERE, libraryPath)))) {
            var ended = child.ends(TRIAL.toNanos());
            child.stop();
            return ended && child.exitCode() == 0
                    ? ""
                    : "exit code " + child.exitCode() + ". " + child.errors();
        } catch (UncheckedIOException e) {
            return e.toString();
        }
    }

    private static ProcessBuilder builder(List<String> command, Path folder, String libraryPath) {
        var builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.redirectInput(Redirect.from(Objects.requireNonNull(Redirect.DISCARD.file())));
        var environment = builder.environment();
        environment.clear();
        environment.putAll(
                Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "LANG",
                        "C.UTF-8",
                        "HOME",
                        folder.toString(),
                        "LD_LIBRARY_PATH",
                        libraryPath));
        return builder;
    }
}
