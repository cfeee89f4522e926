package app.transcode.ffmpeg;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How frames follow each other. Containers often tell a wrong rate (Matroska and FLV round to
 * milliseconds, phones vary), so the timestamps of the first seconds decide.
 *
 * @param rate frames per second; of an uneven stream the usual rate nearest to what most of it has
 * @param variable whether frames come unevenly
 */
record Cadence(FrameRate rate, boolean variable) {

    private static final List<FrameRate> USUAL =
            List.of(
                    new FrameRate(10, 1),
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
                    new FrameRate(60, 1),
                    new FrameRate(90, 1),
                    new FrameRate(100, 1),
                    new FrameRate(120000, 1001),
                    new FrameRate(120, 1),
                    new FrameRate(240, 1));
    private static final FrameRate DEFAULT = new FrameRate(25, 1);
    private static final double SAME = 0.005;
    private static final double SLOWEST = 5;
    private static final double FASTEST = 1000;
    private static final double UNEVEN = 0.3;
    private static final double ROUNDING = 0.0021;

    /**
     * The cadence of a stream.
     *
     * @param times of its first frames in seconds, in any order
     * @param average the average rate that the file tells, like {@code 30000/1001}
     * @param real the lowest rate at which all timestamps lie, as FFmpeg guesses
     */
    static Cadence of(List<Double> times, @Nullable String average, @Nullable String real) {
        var gaps = gaps(times);
        if (gaps.size() < 2) {
            var told = parse(average).or(() -> parse(real)).orElse(DEFAULT);
            return new Cadence(told.value() < SLOWEST ? usual(told.value()) : tidy(told), false);
        }
        var typical = gaps.stream().sorted().toList().get(gaps.size() / 2);
        if (gaps.stream().anyMatch(gap -> isOdd(gap, typical))) {
            return new Cadence(usual(1 / typical), true);
        }
        var measured = gaps.size() / gaps.stream().mapToDouble(gap -> gap).sum();
        if (measured < SLOWEST) {
            return new Cadence(usual(measured), true);
        }
        return new Cadence(
                parse(average)
                        .filter(rate -> isSame(rate.value(), measured))
                        .map(Cadence::tidy)
                        .orElseGet(() -> usual(measured)),
                false);
    }

    /** Without the first: files cut amid a group of pictures begin with a hole. */
    private static List<Double> gaps(List<Double> times) {
        var sorted = times.stream().sorted().distinct().toList();
        return IntStream.range(2, sorted.size())
                .mapToObj(i -> sorted.get(i) - sorted.get(i - 1))
                .toList();
    }

    private static boolean isOdd(double gap, double typical) {
        return Math.abs(gap - typical) > Math.max(UNEVEN * typical, ROUNDING);
    }

    private static boolean isSame(double rate, double other) {
        return Math.abs(rate - other) <= SAME * other;
    }

    /** A told rate, or the usual one that it only misses by rounding. */
    private static FrameRate tidy(FrameRate told) {
        var usual = usual(told.value());
        return isSame(told.value(), usual.value()) ? usual : told;
    }

    private static FrameRate usual(double rate) {
        return USUAL.stream()
                .min(Comparator.comparingDouble(u -> Math.abs(u.value() - rate)))
                .orElseThrow();
    }

    private static Optional<FrameRate> parse(@Nullable String fraction) {
        if (fraction == null || !fraction.matches("[1-9]\\d{0,8}/[1-9]\\d{0,8}")) {
            return Optional.empty();
        }
        var slash = fraction.indexOf('/');
        var rate =
                new FrameRate(
                        Integer.parseInt(fraction.substring(0, slash)),
                        Integer.parseInt(fraction.substring(slash + 1)));
        return Optional.of(rate).filter(r -> r.value() < FASTEST);
    }
}
