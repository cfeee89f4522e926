package app.transcode.ffmpeg;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a line of output is a sign of life. FFmpeg's {@code -progress} goes on reporting
 * every half second when nothing moves any more, so of a report only the lines count that tell more
 * work done than before.
 */
class Pulse {

    private static final Set<String> WORK = Set.of("frame", "out_time_us", "total_size");
    private static final Set<String> REPORT =
            Set.of(
                    "fps",
                    "bitrate",
                    "out_time_ms",
                    "out_time",
                    "dup_frames",
                    "drop_frames",
                    "speed",
                    "progress");

    private final Map<String, String> last = new HashMap<>();

    /** Whether this line shows that work goes on. */
    boolean beats(String line) {
        var equals = line.indexOf('=');
        if (equals < 0) {
            return true;
        }
        var key = line.substring(0, equals);
        if (WORK.contains(key)) {
            var value = line.substring(equals + 1);
            return !value.equals(last.put(key, value));
        }
        return !REPORT.contains(key) && !key.startsWith("stream_");
    }
}
