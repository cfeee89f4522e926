package app.transcode.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What can be played of a media that is still being made.
 *
 * @param listed the renditions that the master playlist lists, the best first
 * @param extent how far all that is listed goes, in seconds
 * @param playable whether anything plays
 */
public record Growth(List<String> listed, double extent, boolean playable) {

    /** Sound and picture never end at the very same moment; in seconds. */
    public static final double TOLERANCE = 0.1;

    /**
     * Decides what is listed: all tracks share one extent, so a rendition that is listed stays so,
     * and another one joins when it goes as far as they do.
     *
     * @param extents how many seconds of each track there are without a gap
     * @param renditions all that will be, the best first; none for a media of sound alone
     * @param sounds all audio tracks: each is needed
     * @param before what was listed so far
     */
    public static Growth of(
            Map<String, Double> extents,
            List<String> renditions,
            List<String> sounds,
            List<String> before) {
        double sound =
                sounds.stream()
                        .mapToDouble(each -> extents.getOrDefault(each, 0.0))
                        .min()
                        .orElse(Double.MAX_VALUE);
        if (renditions.isEmpty()) {
            return new Growth(List.of(), sound, sound > 0 && sound < Double.MAX_VALUE);
        }
        double picture =
                before.isEmpty()
                        ? longest(extents, renditions)
                        : shortest(extents, before, Double.MAX_VALUE);
        double extent = Math.min(sound, picture);
        if (extent <= 0) {
            return new Growth(before, 0, false);
        }
        var listed = new ArrayList<String>();
        for (var rendition : renditions) {
            boolean reaches = extents.getOrDefault(rendition, 0.0) >= picture - TOLERANCE;
            if (before.contains(rendition) || reaches) {
                listed.add(rendition);
            }
        }
        return new Growth(List.copyOf(listed), extent, true);
    }

    /** How many of a track's segments lie within the extent, by the seconds of each. */
    public int within(List<Double> seconds) {
        double start = 0;
        int count = 0;
        while (count < seconds.size() && start < extent - TOLERANCE) {
            start += seconds.get(count++);
        }
        return count;
    }

    private static double longest(Map<String, Double> extents, List<String> tracks) {
        return tracks.stream().mapToDouble(each -> extents.getOrDefault(each, 0.0)).max().orElse(0);
    }

    private static double shortest(
            Map<String, Double> extents, List<String> tracks, double otherwise) {
        return tracks.stream()
                .mapToDouble(each -> extents.getOrDefault(each, 0.0))
                .min()
                .orElse(otherwise);
    }
}
