package app.playback;

import org.jspecify.annotations.Nullable;

/** Which twentieths of a media somebody has seen, told by where they are: a pure function. */
final class WatchedParts {

    /** In how many parts a media is divided. */
    static final int COUNT = 20;

    /** Players tell where they are every few seconds; a larger step is a jump, not watching. */
    private static final double LONGEST_STEP = 60;

    /** Of this share at the end, or these seconds, people have seen all they wanted. */
    private static final double CREDITS = 0.03;

    private static final double LAST_SECONDS = 10;

    /** Of what is short, this share at most counts as its end. */
    private static final double MOST_CREDITS = 0.2;

    private WatchedParts() {}

    /**
     * Whether somebody who is there has seen a media to its end.
     *
     * @param now where they are, in seconds
     * @param duration of the media, or 0 if it has none
     */
    static boolean toTheEnd(double now, double duration) {
        double end = Math.max(duration * CREDITS, Math.min(LAST_SECONDS, duration * MOST_CREDITS));
        return duration > 0 && duration - now <= end;
    }

    /**
     * The parts between two reports, as bits; bit 0 is the first part.
     *
     * @param before where the viewer was at the report before, in seconds, or null
     * @param now where they are
     * @param duration of the media
     */
    static int between(@Nullable Double before, double now, double duration) {
        if (duration <= 0) {
            return 0;
        }
        double from = before == null ? now : before;
        boolean watched = from <= now && now - from <= LONGEST_STEP;
        int first = part(watched ? from : now, duration);
        int last = part(now, duration);
        int parts = 0;
        for (int part = first; part <= last; part++) {
            parts |= 1 << part;
        }
        return parts;
    }

    private static int part(double seconds, double duration) {
        return Math.clamp((long) (seconds / duration * COUNT), 0, COUNT - 1);
    }
}
