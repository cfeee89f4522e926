import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleSupplier;

/** How fast Marquee takes files, beside nginx taking the same by WebDAV PUT onto the same disk. */
final class UploadBench {

    private static final long PATCH = 64L << 20;
    private static final double GOAL = 0.7;
    private static final int AT_ONCE = 8;
    private static final long HEAP_GOAL = 64L << 20;
    private static final int CLIENTS = 200;
    private static final long RATE = 1_000_000;

    private final Site site;
    private final Path folder;
    private final int rounds;
    private final int seconds;
    private final long size;

    /**
     * @param folder for nginx, on the disk of the site
     * @param seconds that each of the slow clients takes
     */
    UploadBench(Site site, Path folder, int rounds, int seconds, long size) {
        this.site = site;
        this.folder = folder;
        this.rounds = rounds;
        this.seconds = seconds;
        this.size = size;
    }

    void run() throws IOException, InterruptedException, ExecutionException {
        throughput();
        heap();
        manyClients();
    }

    private void throughput() throws IOException, InterruptedException {
        try (var nginx = Nginx.start(folder)) {
            var multipart = new Way("multipart", () -> multipart(size), site::cpu);
            var tus = new Way("tus", () -> tus(size, PATCH, 0), site::cpu);
            var put = new Way("nginx PUT", () -> put(nginx), () -> Cpu.of(nginx.workers()));
            for (int round = -1; round < rounds; round++) {
                for (var way : new Way[] {put, multipart, tus}) {
                    way.take(round >= 0);
                }
            }
            System.out.printf(
                    "%nTaking a file of %d MiB; medians of %d rounds (least - most)%n",
                    size >> 20, rounds);
            System.out.printf("  %s%n  %s%n  %s%n", put, multipart, tus);
            ratio(multipart, put);
            ratio(tus, put);
        }
    }

    private static void ratio(Way ours, Way reference) {
        double ratio = ours.rate.median() / reference.rate.median();
        System.out.printf(
                "  %s: %.2f of nginx (goal at least %.1f: %s)%n",
                ours.name, ratio, GOAL, ratio >= GOAL ? "met" : "MISSED");
    }

    /** The live heap while eight uploads are under way, four by each way. */
    private void heap() throws IOException, InterruptedException, ExecutionException {
        long before = Heap.live(site.pid());
        long most = before;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < AT_ONCE; i++) {
                Callable<Boolean> upload =
                        i % 2 == 0 ? () -> tus(size / 4, PATCH, 0) : () -> multipart(size / 4);
                uploads.add(threads.submit(upload));
            }
            while (uploads.stream().anyMatch(upload -> !upload.isDone())) {
                most = Math.max(most, Heap.live(site.pid()));
                Thread.sleep(100);
            }
            for (var upload : uploads) {
                upload.get();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d uploads at once: the live heap grew by %.1f MiB (goal less than %d: %s)%n",
                AT_ONCE,
                (most - before) / 1048576.0,
                HEAP_GOAL >> 20,
                most - before < HEAP_GOAL ? "met" : "MISSED");
    }

    /** Many clients that are slow, each with an upload of its own. */
    private void manyClients() throws InterruptedException {
        int failed = 0;
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < CLIENTS; i++) {
                calls.add(() -> tus(RATE * seconds, RATE * seconds, RATE));
            }
            for (var call : threads.invokeAll(calls)) {
                if (call.state() != Future.State.SUCCESS) {
                    failed++;
                    System.out.println("  " + call.exceptionNow());
                }
            }
        }
        System.out.printf(
                "%n%d tus clients at 1 MB/s for %d s: %d failed (goal 0), all done after %.1f s%n",
                CLIENTS, seconds, failed, (System.nanoTime() - start) / 1e9);
    }

    private boolean multipart(long bytes) throws IOException, InterruptedException {
        var line = "\r\n--bench\r\nContent-Disposition: form-data; name=";
        var answer =
                Wire.send(
                        site.port(),
                        "POST /api/v1/uploads HTTP/1.1\n"
                                + site.authorization()
                                + "\nContent-Type: multipart/form-data; boundary=bench",
                        line + "\"file\"; filename=\"bench.mp4\"\r\n\r\n",
                        bytes,
                        "\r\n--bench--\r\n",
                        0);
        return site.delete(Site.field(answer, "id"));
    }

    private boolean tus(long bytes, long patch, long rate)
            throws IOException, InterruptedException {
        var common = "\nTus-Resumable: 1.0.0\n" + site.authorization();
        var created =
                Wire.send(
                        site.port(),
                        "POST /api/v1/uploads/tus HTTP/1.1" + common + "\nUpload-Length: " + bytes,
                        "",
                        0,
                        "",
                        0);
        var path = header(created, "Location");
        for (long offset = 0; offset < bytes; offset += patch) {
            Wire.send(
                    site.port(),
                    "PATCH "
                            + path
                            + " HTTP/1.1"
                            + common
                            + "\nContent-Type: application/offset+octet-stream\nUpload-Offset: "
                            + offset,
                    "",
                    Math.min(patch, bytes - offset),
                    "",
                    rate);
        }
        return site.delete(path.substring(path.lastIndexOf('/') + 1));
    }

    private boolean put(Nginx nginx) throws IOException, InterruptedException {
        Wire.send(nginx.port(), "PUT /bench.mp4 HTTP/1.1", "", size, "", 0);
        return folder.resolve("bench.mp4").toFile().delete();
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + name + " in " + answer));
    }

    /** One of the ways a file can come. */
    private final class Way {

        private final String name;
        private final Callable<Boolean> upload;
        private final DoubleSupplier cpu;
        private final Samples rate = new Samples();
        private final Samples cost = new Samples();

        Way(String name, Callable<Boolean> upload, DoubleSupplier cpu) {
            this.name = name;
            this.upload = upload;
            this.cpu = cpu;
        }

        void take(boolean counts) throws IOException, InterruptedException {
            double cpuBefore = cpu.getAsDouble();
            long start = System.nanoTime();
            try {
                upload.call();
            } catch (IOException | InterruptedException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            if (counts) {
                rate.add(size / 1e6 / ((System.nanoTime() - start) / 1e9));
                cost.add(cpu.getAsDouble() - cpuBefore);
            }
        }

        @Override
        public String toString() {
            return "%-10s %5.0f MB/s (%.0f - %.0f), %.1f s of server cpu"
                    .formatted(name, rate.median(), rate.least(), rate.most(), cost.median());
        }
    }
}
