package app.transcode.hls;

import app.transcode.plan.CopyPlan;
import app.transcode.plan.RenditionPlan;
import app.transcode.plan.VideoPlan;

/** Which frames lie in which segment of a rendition: by the grid, or where the source is cut. */
sealed interface Layout {

    int width();

    int height();

    int segments();

    /** The first frame of a segment. */
    long start(int segment);

    long framesIn(int segment);

    /**
     * The layout of a rendition.
     *
     * @throws BadOutput if there is no such rendition in the plan
     */
    static Layout of(String rendition, VideoPlan plan) throws BadOutput {
        var copy = plan.copy();
        if (copy != null && copy.name().equals(rendition)) {
            return new Copied(plan, copy);
        }
        for (var each : plan.renditions()) {
            if (each.name().equals(rendition)) {
                return new Encoded(plan, each);
            }
        }
        throw new BadOutput(rendition + " was not planned");
    }

    /** An encoded rendition keeps to the grid. */
    record Encoded(VideoPlan plan, RenditionPlan rendition) implements Layout {

        @Override
        public int width() {
            return rendition.width();
        }

        @Override
        public int height() {
            return rendition.height();
        }

        @Override
        public int segments() {
            return plan.grid().segments(plan.frames());
        }

        @Override
        public long start(int segment) {
            return (long) segment * plan.grid().segmentFrames();
        }

        @Override
        public long framesIn(int segment) {
            return plan.grid().framesIn(segment, plan.frames());
        }
    }

    /** A copied rendition is cut at the source's own keyframes. */
    record Copied(VideoPlan plan, CopyPlan copy) implements Layout {

        @Override
        public int width() {
            return copy.width();
        }

        @Override
        public int height() {
            return copy.height();
        }

        @Override
        public int segments() {
            return copy.starts().size();
        }

        @Override
        public long start(int segment) {
            return copy.starts().get(segment);
        }

        @Override
        public long framesIn(int segment) {
            return segment < segments() ? copy.framesIn(segment, plan.frames()) : 0;
        }
    }
}
