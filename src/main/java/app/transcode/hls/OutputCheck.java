package app.transcode.hls;

import app.transcode.plan.EncodeCommand;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.VideoPlan;

/**
 * Judges what an encoder made by its plan, because an exit status proves nothing: a damaged source
 * and a full disk end with 0.
 */
public final class OutputCheck {

    /** How far sound may be off, in seconds: two packets of AAC, of which one is priming. */
    private static final double SOUND_TOLERANCE = 0.0425;

    private OutputCheck() {}

    /**
     * Checks every track: nothing missing, nothing doubled, no hole, all equally long.
     *
     * @throws BadOutput if anything is not as planned
     */
    public static void check(Tracks tracks) throws BadOutput {
        var video = tracks.plan().video();
        if (video != null) {
            for (var track : tracks.video()) {
                check(track, video);
            }
        }
        for (var track : tracks.audio()) {
            checkSound(track, tracks.plan());
        }
    }

    private static void check(Track track, VideoPlan plan) throws BadOutput {
        var layout = Layout.of(track.folder(), plan);
        checkSize(track, layout);
        check(
                track.segments().size() == layout.segments(),
                track,
                "has " + track.segments().size() + " segments");
        for (int i = 0; i < track.segments().size(); i++) {
            checkPicture(track, i, track.segments().get(i), plan);
        }
        checkContinuous(track);
    }

    /**
     * Checks that a rendition has the size that was planned.
     *
     * @throws BadOutput if it has another one
     */
    public static void checkSize(Track track, VideoPlan plan) throws BadOutput {
        checkSize(track, Layout.of(track.folder(), plan));
    }

    private static void checkSize(Track track, Layout layout) throws BadOutput {
        check(
                track.width() == layout.width() && track.height() == layout.height(),
                track,
                "is " + track.width() + "x" + track.height());
    }

    /**
     * Checks one segment of a rendition: its frames, its beginning, its keyframe.
     *
     * @param number counted from 0 on over the whole track
     * @throws BadOutput if anything is not as planned
     */
    public static void checkPicture(Track track, int number, Segment segment, VideoPlan plan)
            throws BadOutput {
        var layout = Layout.of(track.folder(), plan);
        long frames = layout.framesIn(number);
        check(segment.keyed(), track, segment.name() + " starts without a keyframe");
        check(
                segment.samples() == frames,
                track,
                segment.name() + " has " + segment.samples() + " frames, not " + frames);
        double begins = (double) segment.shown() / track.timescale();
        double should = EncodeCommand.TIME_OFFSET + plan.grid().seconds(layout.start(number));
        check(
                Math.abs(begins - should) < plan.grid().seconds(1) / 2,
                track,
                segment.name() + " begins at " + begins + ", not " + should);
    }

    /**
     * Checks an audio track: where it begins, that nothing is missing, how long it is.
     *
     * @throws BadOutput if anything is not as planned
     */
    public static void checkSound(Track track, EncodePlan plan) throws BadOutput {
        check(!track.segments().isEmpty(), track, "has no segments");
        checkContinuous(track);
        double begins = (double) track.segments().getFirst().start() / track.timescale();
        check(
                Math.abs(begins - EncodeCommand.TIME_OFFSET) < SOUND_TOLERANCE,
                track,
                "begins at " + begins);
        boolean alone = plan.video() == null && plan.audio().size() == 1;
        check(
                alone || Math.abs(track.duration() - plan.duration()) < SOUND_TOLERANCE,
                track,
                "lasts " + track.duration() + " s, not " + plan.duration());
    }

    private static void checkContinuous(Track track) throws BadOutput {
        long expected = track.segments().getFirst().start();
        for (var segment : track.segments()) {
            check(
                    segment.start() == expected,
                    track,
                    segment.name() + " does not continue the one before");
            expected += segment.ticks();
        }
    }

    private static void check(boolean holds, Track track, String otherwise) throws BadOutput {
        if (!holds) {
            throw new BadOutput(track.folder() + " " + otherwise);
        }
    }
}
