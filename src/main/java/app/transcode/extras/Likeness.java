package app.transcode.extras;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How near a rendition comes to its source, on average over the frames that were compared.
 *
 * @param xpsnr of the brightness in dB, at most {@value #SAME}
 * @param ssim of all planes, from 0 to 1
 * @param frames how many were compared
 */
public record Likeness(double xpsnr, double ssim, int frames) {

    /** What stands for two equal pictures, whose ratio has no limit, in dB. */
    public static final double SAME = 100;

    private static final Pattern XPSNR =
            Pattern.compile("^n: *\\d+ +XPSNR y: *(inf|[0-9.]+)", Pattern.MULTILINE);
    private static final Pattern SSIM =
            Pattern.compile("^n:\\d+ .*\\bAll:([0-9.]+)", Pattern.MULTILINE);

    /**
     * Reads what FFmpeg's filters wrote, a line per frame.
     *
     * @param xpsnr the statistics of the filter of that name
     * @param ssim the statistics of the other filter, of the same frames
     * @throws IllegalArgumentException if they tell nothing, or not of the same frames
     */
    static Likeness of(String xpsnr, String ssim) {
        var ratios = numbers(XPSNR, xpsnr);
        var similarities = numbers(SSIM, ssim);
        if (ratios.isEmpty() || ratios.size() != similarities.size()) {
            throw new IllegalArgumentException(
                    "XPSNR of %d frames, SSIM of %d".formatted(ratios.size(), similarities.size()));
        }
        return new Likeness(
                average(ratios).orElseThrow(), average(similarities).orElseThrow(), ratios.size());
    }

    private static List<Double> numbers(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .map(number -> number.equals("inf") ? SAME : Double.parseDouble(number))
                .map(number -> Math.min(number, SAME))
                .toList();
    }

    private static OptionalDouble average(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average();
    }
}
