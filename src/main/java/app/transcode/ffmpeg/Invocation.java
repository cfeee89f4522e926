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
 */
public record Invocation(
        Tool tool, List<String> arguments, Path folder, Duration wallClock, Duration silence) {}
