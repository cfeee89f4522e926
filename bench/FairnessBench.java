import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a film of two hours, while it is encoded, costs others: how much longer a clip of ten seconds
 * takes from upload to ready, and how much later viewers get their segments.
 */
final class FairnessBench {

    private static final Path CLIP =
            Path.of("src/test/resources/media/big-buck-bunny-480p-30s.mp4").toAbsolutePath();
    private static final double GOAL = 3;
    private static final int REQUESTS = 400;

    private final Site site;
    private final Films films;
    private final int rounds;

    FairnessBench(Site site, Films films, int rounds) {
        this.site = site;
        this.films = films;
        this.rounds = rounds;
    }

    void run() throws IOException, InterruptedException {
        var watched = site.upload(CLIP); // warms up, and has Marquee unpack FFmpeg
        var stream = Site.field(site.awaitReady(watched), "hls").replace("/master.m3u8", "");
        var clip = films.clip();
        var segment = stream + "/480p/" + firstSegment(site.text(stream + "/480p/index.m3u8"));
        waits(segment);
        var alone = ready(clip);
        var idle = waits(segment);
        var film = site.upload(films.hours());
        site.awaitPlayable(film);
        var beside = ready(clip);
        var busy = waits(segment);
        site.delete(film);
        double ratio = beside.median() / alone.median();
        System.out.printf(
                "%nA clip of ten seconds in 1080p, from upload to ready; medians of %d rounds%n",
                rounds);
        System.out.printf("  alone                        %s%n", told(alone));
        System.out.printf("  beside a film of two hours   %s%n", told(beside));
        System.out.printf(
                "  ratio                        %.2f (goal at most %.0f: %s)%n",
                ratio, GOAL, ratio <= GOAL ? "met" : "MISSED");
        System.out.printf("%nOne viewer who loads %d segments of 480p one after the other%n", REQUESTS);
        System.out.printf("  idle                         %s%n", idle);
        System.out.printf("  while two hours are encoded  %s%n", busy);
    }

    private Samples ready(Path clip) throws IOException, InterruptedException {
        var seconds = new Samples();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            var id = site.upload(clip);
            site.awaitReady(id);
            seconds.add((System.nanoTime() - start) / 1e9);
            site.delete(id);
        }
        return seconds;
    }

    /** How long answers take, in milliseconds. */
    private String waits(String segment) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            site.text(segment, StandardCharsets.ISO_8859_1);
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        return "p50 %.1f ms, p99 %.1f ms"
                .formatted(times.get(times.size() / 2), times.get(times.size() * 99 / 100));
    }

    private static String firstSegment(String playlist) {
        return List.of(playlist.split("\n")).stream()
                .filter(line -> line.endsWith(".m4s"))
                .findFirst()
                .orElseThrow();
    }

    private static String told(Samples seconds) {
        return "%.2f s (%.2f - %.2f)".formatted(seconds.median(), seconds.least(), seconds.most());
    }
}
