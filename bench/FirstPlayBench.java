import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * How long a film of ten minutes takes, from the answer to its upload, until a first segment of at
 * least 360p comes over HTTP: on an idle site, and again while a film of two hours is encoded.
 */
final class FirstPlayBench {

    private static final Path BUNNY =
            Path.of("src/test/resources/media/big-buck-bunny-480p-30s.mp4").toAbsolutePath();
    private static final Pattern VARIANT =
            Pattern.compile("RESOLUTION=\\d+x(\\d+)[^\\n]*\\n([^\\n#]+)");
    private static final Pattern SEGMENT = Pattern.compile("\\n([^#\\n]+\\.m4s)");
    private static final int LEAST_HEIGHT = 360;

    private final Site site;
    private final Films films;
    private final int rounds;

    FirstPlayBench(Site site, Films films, int rounds) {
        this.site = site;
        this.films = films;
        this.rounds = rounds;
    }

    void run() throws IOException, InterruptedException {
        site.awaitReady(site.upload(BUNNY)); // warms up, and has Marquee unpack FFmpeg
        // In one piece: where a repetition begins, frames are not evenly spaced.
        var kept = films.kept();
        var hevc = films.hevc();
        var vp9 = films.vp9();
        System.out.println("\nFirst play of ten minutes in 1080p, from the upload's answer");
        measure("idle", kept, hevc, vp9);
        var busy = site.upload(films.hours());
        site.awaitPlayable(busy);
        measure("while two hours are encoded", kept, hevc, vp9);
        site.delete(busy);
    }

    private void measure(String when, Path kept, Path hevc, Path vp9)
            throws IOException, InterruptedException {
        measure(when + ", H.264 and AAC, kept", kept, 1);
        measure(when + ", HEVC", hevc, 2);
        measure(when + ", VP9", vp9, 2);
    }

    private void measure(String what, Path film, double goal)
            throws IOException, InterruptedException {
        var seconds = new Samples();
        for (int round = 0; round <= rounds; round++) {
            var id = site.upload(film);
            long start = System.nanoTime();
            firstSegment(site.awaitPlayable(id));
            if (round > 0) { // the first one warms up
                seconds.add((System.nanoTime() - start) / 1e9);
            }
            site.delete(id);
        }
        System.out.printf(
                "  %-48s %.2f s (%.2f - %.2f), goal at most %.0f s: %s%n",
                what,
                seconds.median(),
                seconds.least(),
                seconds.most(),
                goal,
                seconds.median() <= goal ? "met" : "MISSED");
    }

    /** As a player does: master playlist, a rendition's playlist, its first segment. */
    private void firstSegment(String media) throws IOException, InterruptedException {
        var master = Site.field(media, "hls");
        var variants = VARIANT.matcher(site.text(master));
        while (variants.find()) {
            if (Integer.parseInt(variants.group(1)) >= LEAST_HEIGHT) {
                var playlist = sibling(master, variants.group(2));
                var segment = SEGMENT.matcher(site.text(playlist));
                if (!segment.find()) {
                    throw new IllegalStateException("No segment in " + playlist);
                }
                site.text(sibling(playlist, segment.group(1)));
                return;
            }
        }
        throw new IllegalStateException("Nothing of 360p or more in " + master);
    }

    private static String sibling(String path, String name) {
        return path.substring(0, path.lastIndexOf('/') + 1) + name;
    }
}
