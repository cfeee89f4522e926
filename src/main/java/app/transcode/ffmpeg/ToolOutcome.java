package app.transcode.ffmpeg;

import java.time.Duration;

/**
 * How a run ended. Exit code 0 proves nothing: check what was written.
 *
 * @param exitCode 0 when the program believes it succeeded
 * @param errors the last lines it wrote to standard error, at most 16 KiB
 * @param wallTime how long it took
 * @param limit which limit ended it
 */
public record ToolOutcome(int exitCode, String errors, Duration wallTime, Limit limit) {

    /** Limits that end a run. */
    public enum Limit {
        NONE,
        WALL_CLOCK,
        SILENCE
    }

    /** Whether the program itself believes it succeeded. */
    public boolean succeeded() {
        return exitCode == 0 && limit == Limit.NONE;
    }

    /** The same, with a complaint that the program should have made. */
    public ToolOutcome complaining(String error) {
        return new ToolOutcome(exitCode, (errors + "\n" + error).strip(), wallTime, limit);
    }
}
