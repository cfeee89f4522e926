import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How long Marquee takes from upload to ready, beside one hand-written FFmpeg command. */
final class LadderBench {

    private static final Path BUNNY =
            Path.of("src/test/resources/media/big-buck-bunny-480p-30s.mp4").toAbsolutePath();
    private static final Pattern RENDITION =
            Pattern.compile("\"width\":(\\d+),\"height\":(\\d+)[^}]*\"frameRate\":([\\d.]+)");
    private static final double GOAL = 1.1;

    /** Where the top rendition is the source's own. */
    private static final double GOAL_KEPT = 0.7;

    private final Site site;
    private final Transcoder transcoder;
    private final int rounds;
    private final int minutes;

    /**
     * @param minutes how long the films in 1080p are
     */
    LadderBench(Site site, Transcoder transcoder, int rounds, int minutes) {
        this.site = site;
        this.transcoder = transcoder;
        this.rounds = rounds;
        this.minutes = minutes;
    }

    void run() throws IOException, InterruptedException {
        site.awaitReady(site.upload(BUNNY)); // warms up, and has Marquee unpack FFmpeg
        compare(BUNNY, GOAL);
        compare(fullHd(), GOAL);
        compare(new Films(transcoder).kept(minutes), GOAL_KEPT);
        System.out.println("  resident memory of the JVM at its most: " + site.mostMemory());
    }

    private void compare(Path source, double goal) throws IOException, InterruptedException {
        var marquee = new Timing();
        var ffmpeg = new Timing();
        var sizes = new ArrayList<HandWritten.Size>();
        for (int round = 0; round < rounds; round++) {
            var media = marquee.take(site.pid(), () -> site.awaitReady(site.upload(source)));
            sizes.clear();
            int rate = ladder(media, sizes);
            var command = HandWritten.command(source, sizes, rate);
            ffmpeg.take(ProcessHandle.current().pid(), () -> byHand(sizes, command));
        }
        report(source, sizes, marquee, ffmpeg, goal);
    }

    /** Reads the sizes of what was made, and the frames of a second. */
    private static int ladder(String media, List<HandWritten.Size> sizes) {
        int rate = 0;
        var renditions = RENDITION.matcher(media.substring(media.indexOf("\"renditions\"")));
        while (renditions.find()) {
            sizes.add(
                    new HandWritten.Size(
                            Integer.parseInt(renditions.group(1)),
                            Integer.parseInt(renditions.group(2))));
            rate = (int) Math.round(Double.parseDouble(renditions.group(3)));
        }
        return rate;
    }

    private String byHand(List<HandWritten.Size> sizes, List<String> command)
            throws IOException, InterruptedException {
        var folder = Bench.FOLDER.resolve("by-hand");
        for (var size : sizes) {
            Files.createDirectories(folder.resolve(size.height() + "p"));
        }
        Files.createDirectories(folder.resolve("audio-0"));
        transcoder.run(folder, command);
        return folder.toString();
    }

    /** Real footage in 1080p, made once: the sample again and again, scaled up. */
    private Path fullHd() throws IOException, InterruptedException {
        var file = Bench.FOLDER.resolve("big-buck-bunny-%ds-1080p.mp4".formatted(60 * minutes));
        if (!Files.exists(file)) {
            System.out.println("Making " + file + " ...");
            var unfinished = "unfinished.mp4";
            var arguments =
                    "-stream_loop %d -i %s -t %d -vf fps=30,scale=1920:1080:flags=lanczos,setsar=1 -c:v libx264 -preset veryfast -crf 20 -c:a aac %s"
                            .formatted(2 * minutes - 1, BUNNY, 60 * minutes, unfinished);
            transcoder.run(Bench.FOLDER, List.of(arguments.split(" ")));
            Files.move(Bench.FOLDER.resolve(unfinished), file);
        }
        return file;
    }

    private void report(
            Path source,
            List<HandWritten.Size> sizes,
            Timing marquee,
            Timing ffmpeg,
            double goal) {
        double wall = marquee.wall.median() / ffmpeg.wall.median();
        double cpu = marquee.cpu.median() / ffmpeg.cpu.median();
        System.out.printf(
                "%nLadder of %s: %s; medians of %d rounds (least - most)%n",
                source.getFileName(),
                String.join(
                        ", ",
                        sizes.stream().map(size -> size.width() + "x" + size.height()).toList()),
                rounds);
        System.out.printf("  Marquee, upload to ready  %s%n", marquee);
        System.out.printf("  FFmpeg by hand            %s%n", ffmpeg);
        System.out.printf(
                "  ratio                     wall %.2f (goal at most %.1f: %s), cpu %.2f%n",
                wall, goal, wall <= goal ? "met" : "MISSED", cpu);
    }

    private interface Work {
        String run() throws IOException, InterruptedException;
    }

    private static final class Timing {

        private final Samples wall = new Samples();
        private final Samples cpu = new Samples();
        private final Samples own = new Samples();

        String take(long pid, Work work) throws IOException, InterruptedException {
            double before = Cpu.withChildren(pid);
            double ownBefore = Cpu.of(List.of(pid));
            long start = System.nanoTime();
            var result = work.run();
            wall.add((System.nanoTime() - start) / 1e9);
            cpu.add(Cpu.withChildren(pid) - before);
            own.add((Cpu.of(List.of(pid)) - ownBefore) / (Cpu.withChildren(pid) - before));
            return result;
        }

        @Override
        public String toString() {
            return "wall %6.2f s (%.2f - %.2f), cpu %6.2f s, of which the process itself %.1f %%"
                    .formatted(
                            wall.median(),
                            wall.least(),
                            wall.most(),
                            cpu.median(),
                            100 * own.median());
        }
    }
}
