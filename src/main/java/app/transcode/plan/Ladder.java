package app.transcode.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rungs that a site makes, and the choice among them for one picture.
 *
 * @param rungs in any order; kept with the largest first
 */
public record Ladder(List<Rung> rungs) {

    /** A rung less than this much smaller than the one above is not worth its bytes. */
    private static final double STEP = 1.15;

    /**
     * @throws IllegalArgumentException if there is no rung
     */
    public Ladder {
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("the ladder needs at least one rung");
        }
        rungs = rungs.stream().sorted(Comparator.comparingInt(Rung::shortSide).reversed()).toList();
    }

    /**
     * The renditions of a picture, the best first. The best has the picture's own size, made even,
     * or that of the highest rung where the picture is larger; none is larger than the picture, and
     * all have its shape.
     *
     * @param width in square pixels as displayed
     * @param height in square pixels as displayed
     * @param framesPerSecond of the renditions
     */
    public List<RenditionPlan> choose(int width, int height, double framesPerSecond) {
        int own = Math.min(width, height);
        var chosen = new ArrayList<RenditionPlan>();
        int top = Math.min(own, rungs.getFirst().shortSide());
        chosen.add(rendition(top, width, height, framesPerSecond));
        for (var rung : rungs) {
            if (rung.shortSide() * STEP <= top) {
                chosen.add(rendition(rung.shortSide(), width, height, framesPerSecond));
            }
        }
        return List.copyOf(chosen);
    }

    private RenditionPlan rendition(int shortSide, int width, int height, double framesPerSecond) {
        double scale = (double) shortSide / Math.min(width, height);
        int w = even(width * scale);
        int h = even(height * scale);
        long cap = capping(shortSide).cap(framesPerSecond);
        return new RenditionPlan(
                Math.min(w, h) + "p", w, h, cap, H264Level.lowest(w, h, framesPerSecond, cap));
    }

    /** The smallest rung that is not below a short side; the highest when all are. */
    private Rung capping(int shortSide) {
        return rungs.reversed().stream()
                .filter(rung -> rung.shortSide() >= shortSide)
                .findFirst()
                .orElseGet(rungs::getFirst);
    }

    /** The nearest even number, of two the smaller; at least 2. */
    private static int even(double pixels) {
        return Math.max(2, 2 * (int) Math.ceil(pixels / 2 - 0.5));
    }
}
