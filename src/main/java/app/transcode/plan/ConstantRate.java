package app.transcode.plan;

import app.transcode.ffmpeg.FrameRate;
import java.util.Comparator;
import java.util.List;

/** Chooses the constant frame rate of the renditions: the source's natural one, at most 60. */
final class ConstantRate {

    private static final double HIGHEST = 60.0;

    /** Two rates closer than this are the same: 29.97 and 30000/1001, but not 29.97 and 30. */
    private static final double SAME = 0.0005;

    private static final List<FrameRate> USUAL =
            List.of(
                    new FrameRate(10, 1),
                    new FrameRate(12, 1),
                    new FrameRate(25, 2),
                    new FrameRate(15, 1),
                    new FrameRate(20, 1),
                    new FrameRate(24000, 1001),
                    new FrameRate(24, 1),
                    new FrameRate(25, 1),
                    new FrameRate(30000, 1001),
                    new FrameRate(30, 1),
                    new FrameRate(48, 1),
                    new FrameRate(50, 1),
                    new FrameRate(60000, 1001),
                    new FrameRate(60, 1));

    private ConstantRate() {}

    /**
     * @param source the source's rate
     * @param variable whether its frames come unevenly: then it becomes the nearest usual rate
     */
    static FrameRate of(FrameRate source, boolean variable) {
        var rate = source;
        while (rate.value() > HIGHEST * (1 + SAME) && !variable) {
            rate = halved(rate);
        }
        var usual = nearestUsual(rate.value());
        boolean keep = !variable && rate.value() >= USUAL.getFirst().value();
        return keep && distance(usual, rate.value()) > SAME ? rate : usual;
    }

    private static FrameRate halved(FrameRate rate) {
        return rate.numerator() % 2 == 0
                ? new FrameRate(rate.numerator() / 2, rate.denominator())
                : new FrameRate(rate.numerator(), rate.denominator() * 2);
    }

    private static FrameRate nearestUsual(double value) {
        return USUAL.stream()
                .min(Comparator.comparingDouble(usual -> distance(usual, value)))
                .orElseThrow();
    }

    private static double distance(FrameRate rate, double value) {
        return Math.abs(Math.log(rate.value() / value));
    }
}
