import java.io.IOException;
import java.nio.file.Path;

/** How much more two workers on a core each do than one of them alone. */
final class WorkersBench {

    private static final double GOAL = 1.8;

    private final Path jar;
    private final Path data;
    private final int rounds;

    WorkersBench(Path jar, Path data, int rounds) {
        this.jar = jar;
        this.data = data;
        this.rounds = rounds;
    }

    void run() throws IOException, InterruptedException {
        try (var web = Site.start(jar, data.resolve("web"), "--marquee.role=web")) {
            double one;
            double two;
            try (var first = Site.worker(jar, data.resolve("one"), web, 0)) {
                var film = new Films(new Transcoder(data.resolve("one"))).minute(web);
                one = seconds(web, film);
                try (var second = Site.worker(jar, data.resolve("two"), web, 1)) {
                    seconds(web, film); // has the second one unpack FFmpeg
                    two = seconds(web, film);
                    System.out.printf(
                            "%nA minute of 1080p, from upload to ready; medians of %d rounds%n",
                            rounds);
                }
            }
            System.out.printf("  one worker on one core    %.1f s%n", one);
            System.out.printf("  two workers, a core each  %.1f s%n", two);
            System.out.printf(
                    "  ratio                     %.2f (goal at least %.1f: %s)%n",
                    one / two, GOAL, one / two >= GOAL ? "met" : "MISSED");
        }
    }

    private double seconds(Site web, Path film) throws IOException, InterruptedException {
        var seconds = new Samples();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            var id = web.upload(film);
            web.awaitReady(id);
            seconds.add((System.nanoTime() - start) / 1e9);
            web.delete(id);
        }
        return seconds.median();
    }
}
