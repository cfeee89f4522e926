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
            for (int i = 0; i < tracks.video().size(); i++) {
                checkPicture(tracks.video().get(i), video, i);
            }
        }
        for (var track : tracks.audio()) {
            checkSound(track, tracks.plan());
        }
    }

    private static void checkPicture(Track track, VideoPlan plan, int number) throws BadOutput {
        var rendition = plan.renditions().get(number);
        check(
                track.width() == rendition.width() && track.height() == rendition.height(),
                track,
                "is " + track.width() + "x" + track.height());
        var grid = plan.grid();
        check(
                track.segments().size() == grid.segments(plan.frames()),
                track,
                "has " + track.segments().size() + " segments");
        for (int i = 0; i < track.segments().size(); i++) {
            var segment = track.segments().get(i);
            long frames = grid.framesIn(i, plan.frames());
            check(segment.keyed(), track, segment.name() + " starts without a keyframe");
            check(
                    segment.samples() == frames,
                    track,
                    segment.name() + " has " + segment.samples() + " frames, not " + frames);
            double begins = (double) segment.shown() / track.timescale();
            double should =
                    EncodeCommand.TIME_OFFSET + grid.seconds((long) i * grid.segmentFrames());
            check(
                    Math.abs(begins - should) < grid.seconds(1) / 2,
                    track,
                    segment.name() + " begins at " + begins + ", not " + should);
        }
        checkContinuous(track);
    }

    private static void checkSound(Track track, EncodePlan plan) throws BadOutput {
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
