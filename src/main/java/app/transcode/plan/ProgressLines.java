package app.transcode.plan;

import java.util.OptionalDouble;

/** Reads what FFmpeg prints for {@code -progress}: how much of the work is done. */
public final class ProgressLines {

    private final long frames;
    private final double seconds;

    /**
     * @param frames how many there will be; 0 where only sound is made
     * @param seconds how long the result will be
     */
    public ProgressLines(long frames, double seconds) {
        this.frames = frames;
        this.seconds = seconds;
    }

    /** How much is done, from 0 to 1; empty for lines that do not tell. */
    public OptionalDouble read(String line) {
        if (frames > 0 && line.startsWith("frame=")) {
            return share(line.substring("frame=".length()), (double) frames);
        }
        if (frames == 0 && line.startsWith("out_time_us=")) {
            return share(line.substring("out_time_us=".length()), seconds * 1_000_000);
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble share(String number, double of) {
        try {
            return OptionalDouble.of(Math.clamp(Long.parseLong(number.strip()) / of, 0.0, 1.0));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty(); // "N/A", before the first frame
        }
    }
}
