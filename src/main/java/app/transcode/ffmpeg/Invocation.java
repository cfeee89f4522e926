package app.transcode.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One run of a bundled program.
 *
 * @param tool which program
 * @param arguments after its name; made by us, never user text
 * @param folder its private working folder, the only place where it may write
 * @param wallClock how long it may take in all
 * @param silence how long it may print nothing before it counts as stuck
 * @param urgent whether somebody waits for it, so that it goes before other runs on this machine
 */
public record Invocation(
        Tool tool,
        List<String> arguments,
        Path folder,
        Duration wallClock,
        Duration silence,
        boolean urgent) {

    /** A run that nobody waits for. */
    public Invocation(
            Tool tool, List<String> arguments, Path folder, Duration wallClock, Duration silence) {
        this(tool, arguments, folder, wallClock, silence, false);
    }

    /** The same run, before others. */
    public Invocation first() {
        return new Invocation(tool, arguments, folder, wallClock, silence, true);
    }
}
