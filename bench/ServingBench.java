import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** How fast Marquee serves segments, beside nginx reading the same files. */
final class ServingBench {

    private static final Path SOURCE =
            Path.of("src/test/resources/media/sample_video_only.mp4").toAbsolutePath();
    private static final int CONNECTIONS = 64;
    private static final int WARM_UP_SECONDS = 15;
    private static final double GOAL = 0.7;
    private static final Pattern DONE = Pattern.compile("(\\d+) requests in ([\\d.]+)s");

    /** Answers over two seconds late are no failure: on a busy machine they happen to both. */
    private static final Pattern FAILED = Pattern.compile("Non-2xx|(connect|read|write) [1-9]");

    private final Site site;
    private final int rounds;
    private final int seconds;

    ServingBench(Site site, int rounds, int seconds) {
        this.site = site;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    void run() throws IOException, InterruptedException {
        var id = site.upload(SOURCE);
        var stream = Site.field(site.awaitReady(id), "hls").replace("/master.m3u8", "");
        var folder = site.media().resolve(stream.substring(1).replace("/open/", "/"));
        try (var nginx = Nginx.start(folder)) {
            compare("1 MB", file(folder, 1 << 20), stream, nginx, GOAL);
            compare("64 KB", file(folder, 64 << 10), stream, nginx, 0);
        }
    }

    private void compare(String label, String file, String stream, Nginx nginx, double goal)
            throws IOException, InterruptedException {
        var marquee = new Load(site.url(stream + "/" + file), List.of(site.pid()));
        var reference = new Load(nginx.url("/" + file), nginx.workers());
        marquee.measure(WARM_UP_SECONDS);
        reference.measure(2);
        for (int round = 0; round < rounds * 2; round++) {
            marquee.take();
            reference.take();
        }
        System.out.printf(
                "%nServing segments of %s to %d connections; medians of %d rounds of %d s"
                        + " (least - most)%n",
                label, CONNECTIONS, rounds * 2, seconds);
        System.out.printf("  Marquee  %s%n  nginx    %s%n", marquee, reference);
        double ratio = marquee.rate.median() / reference.rate.median();
        var verdict =
                goal == 0
                        ? ""
                        : " (goal at least %.1f: %s)"
                                .formatted(goal, ratio >= goal ? "met" : "MISSED");
        System.out.printf("  ratio    %.2f%s%n", ratio, verdict);
    }

    /** Lays a file of random bytes beside the segments of the media. */
    private static String file(Path folder, int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var name = "bench-" + size + ".m4s";
        Files.write(folder.resolve(name), bytes);
        return name;
    }

    /** Requests of wrk to one server. */
    private final class Load {

        private final String url;
        private final List<Long> servers;
        private final Samples rate = new Samples();
        private final Samples cost = new Samples();

        Load(String url, List<Long> servers) {
            this.url = url;
            this.servers = servers;
        }

        void take() throws IOException, InterruptedException {
            double before = Cpu.of(servers);
            double requests = measure(seconds);
            rate.add(requests / seconds);
            cost.add((Cpu.of(servers) - before) / requests * 1e6);
        }

        /** The number of requests answered in a time. */
        private double measure(int duration) throws IOException, InterruptedException {
            var wrk =
                    new ProcessBuilder(
                                    "wrk",
                                    "-t" + Runtime.getRuntime().availableProcessors(),
                                    "-c" + CONNECTIONS,
                                    "-d" + duration + "s",
                                    url)
                            .redirectErrorStream(true)
                            .start();
            var said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var done = DONE.matcher(said);
            if (wrk.waitFor() != 0 || !done.find() || FAILED.matcher(said).find()) {
                throw new IllegalStateException("wrk failed: " + said);
            }
            return Double.parseDouble(done.group(1));
        }

        @Override
        public String toString() {
            return "%7.0f requests/s (%.0f - %.0f), %4.0f us of server cpu each"
                    .formatted(rate.median(), rate.least(), rate.most(), cost.median());
        }
    }
}
