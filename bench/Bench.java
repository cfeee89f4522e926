import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Measures Marquee beside FFmpeg and nginx: see README.md. Started by {@code bench/run}. */
final class Bench {

    /** What is made here and kept between runs. */
    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private static final Set<String> OPTIONS =
            Set.of("--jar", "--rounds", "--seconds", "--only", "--megabytes", "--minutes");

    private Bench() {}

    static void main(String[] arguments) throws Exception {
        var options = options(arguments);
        int rounds = Integer.parseInt(options.getOrDefault("--rounds", "3"));
        int seconds = Integer.parseInt(options.getOrDefault("--seconds", "4"));
        int minutes = Integer.parseInt(options.getOrDefault("--minutes", "1"));
        var only = options.getOrDefault("--only", "");
        Files.createDirectories(FOLDER);
        var data = Files.createTempDirectory(FOLDER, "data-");
        System.out.printf(
                "%d cores, load %s%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).strip());
        var jar = Path.of(options.get("--jar"));
        try {
            if (!only.equals("uploads") && !only.equals("workers")) {
                streams(jar, data, only, rounds, seconds, minutes);
            }
            if (only.isEmpty() || only.equals("workers")) {
                new WorkersBench(jar, data.resolve("workers"), rounds).run();
            }
            if (only.isEmpty() || only.equals("uploads")) {
                uploads(jar, data, rounds, seconds, options);
            }
        } finally {
            delete(data);
        }
    }

    private static void streams(
            Path jar, Path data, String only, int rounds, int seconds, int minutes)
            throws Exception {
        var folder = data.resolve("streams");
        try (var site = Site.start(jar, folder)) {
            var transcoder = new Transcoder(folder);
            if (only.isEmpty() || only.equals("first-play")) {
                new FirstPlayBench(site, new Films(transcoder), rounds).run();
            }
            if (only.isEmpty() || only.equals("fairness")) {
                new FairnessBench(site, new Films(transcoder), rounds).run();
            }
            if (only.isEmpty() || only.equals("ladder")) {
                new LadderBench(site, transcoder, rounds, minutes).run();
            }
            if (only.isEmpty() || only.equals("serving")) {
                new ServingBench(site, rounds, seconds).run();
            }
        }
    }

    /** Without transcoding, which would have nothing but noise to look at. */
    private static void uploads(
            Path jar, Path data, int rounds, int seconds, Map<String, String> options)
            throws Exception {
        long size = Long.parseLong(options.getOrDefault("--megabytes", "1024")) << 20;
        var folder = Files.createDirectories(data.resolve("nginx"));
        try (var site = Site.start(jar, data.resolve("uploads"), "--marquee.role=web")) {
            new UploadBench(site, folder, rounds, seconds, size).run();
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("Options, each with a value: " + OPTIONS);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    /** Has a server end with this process, however that ends short of {@code kill -9}. */
    static void endWithUs(Process server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    }

    private static void delete(Path folder) throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", folder.toString()).inheritIO().start().waitFor();
    }
}
