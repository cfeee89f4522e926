package app.transcode.ffmpeg;

import app.transcode.ffmpeg.ToolOutcome.Limit;

/** The two clocks of a run: how long it takes in all, and how long it has been silent. */
class Watch {

    private final long end;
    private final long silence;
    private final Pulse pulse = new Pulse();
    private long silentUntil;

    Watch(Invocation invocation, long now) {
        end = now + invocation.wallClock().toNanos();
        silence = invocation.silence().toNanos();
        silentUntil = now + silence;
    }

    void heard(String line, long now) {
        if (pulse.beats(line)) {
            silentUntil = now + silence;
        }
    }

    /** Which limit is reached. */
    Limit reached(long now) {
        if (end - now <= 0) {
            return Limit.WALL_CLOCK;
        }
        return silentUntil - now <= 0 ? Limit.SILENCE : Limit.NONE;
    }

    /** Nanoseconds until the next limit could be reached. */
    long left(long now) {
        return Math.max(0, Math.min(end, silentUntil) - now);
    }
}
