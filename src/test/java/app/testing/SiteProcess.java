package app.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.Application;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A site in a Java process of its own, for tests that kill it. It listens on a free port and keeps
 * its data in a folder of the test, so that a second one can take up what the first has left.
 *
 * <p>Closing ends it, and its database, the hard way.
 */
public final class SiteProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path dataFolder;
    private final Path log;
    private final URI address;

    private SiteProcess(Process process, Path dataFolder, Path log, URI address) {
        this.process = process;
        this.dataFolder = dataFolder;
        this.log = log;
        this.address = address;
    }

    /** Starts a site and waits until it answers. Arguments are those of the command line. */
    public static SiteProcess start(Path dataFolder, String... arguments) {
        return launch(dataFolder, arguments).started();
    }

    /** Starts a site without waiting for it. */
    public static SiteProcess launch(Path dataFolder, String... arguments) {
        return launch(UnaryOperator.identity(), dataFolder, arguments);
    }

    /** Starts a site that is killed as soon as it gets to a point, without waiting for it. */
    public static SiteProcess launchUntil(FaultPoint point, Path dataFolder, String... arguments) {
        var debugger = FaultDebugger.listen();
        var site = launch(debugger::command, dataFolder, arguments);
        debugger.kill(site.process, point);
        return site;
    }

    /**
     * Starts a site with a small disk of its own, mounted at a folder that nobody else sees there.
     *
     * @param size as tmpfs understands it, such as {@code 40m}
     */
    public static SiteProcess startWithDisk(
            Path mount, String size, Path dataFolder, String... arguments) {
        var script = "mount -t tmpfs -o size=%s tmpfs '%s' && exec \"$@\"".formatted(size, mount);
        var prefix = List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh");
        return launch(
                        java -> Stream.concat(prefix.stream(), java.stream()).toList(),
                        dataFolder,
                        arguments)
                .started();
    }

    private static SiteProcess launch(
            UnaryOperator<List<String>> around, Path dataFolder, String... arguments) {
        try {
            var port = freePort();
            var log = Files.createTempFile(Files.createDirectories(logFolder()), "site-", ".log");
            var process =
                    new ProcessBuilder(around.apply(command(dataFolder, port, arguments)))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            var address = URI.create("http://127.0.0.1:" + port);
            return new SiteProcess(process, dataFolder, log, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path dataFolder, int port, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dserver.port=" + port);
        command.add("-Dmarquee.data-dir=" + dataFolder);
        command.addAll(List.of("-cp", classPath(), Application.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** That of this process without the tests, whose beans no site has. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path logFolder() {
        return Path.of("target", "site-logs");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private SiteProcess started() {
        try {
            awaitAnswer();
            return this;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Waits until the site answers HTTP. */
    public void awaitAnswer() {
        var deadline = System.nanoTime() + START.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(url("/actuator/health")).build();
            while (!answers(client, health)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("The site does not answer:\n" + log());
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request)
            throws InterruptedException {
        try {
            client.send(request, BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The address of a path on this site. */
    public URI url(String path) {
        return address.resolve(path);
    }

    /** Ends the site as {@code kill -9} does; its children are left to themselves. */
    public void kill9() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    /**
     * Asks the site to end, by SIGTERM, and waits for that.
     *
     * @return the time it took
     */
    public Duration terminate() {
        var asked = System.nanoTime();
        process.destroy();
        awaitExit(Duration.ofMinutes(1));
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    /**
     * Waits until the site has ended.
     *
     * @return the exit status
     */
    public int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), SECONDS)) {
                throw new IllegalStateException("The site does not end:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A path as the site sees it, disks that are mounted for it alone included. */
    public Path inside(Path path) {
        return Path.of("/proc", String.valueOf(process.pid()), "root" + path.toAbsolutePath());
    }

    /** Waits until it was killed. */
    public void awaitKill() {
        assertThat(awaitExit(START)).as("the exit status that SIGKILL gives").isEqualTo(137);
    }

    /** All that the site has printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The site's Java process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** The processes that run a program of the data folder, such as the database's, main first. */
    public List<ProcessHandle> programs() {
        return ProcessHandle.allProcesses()
                .filter(program -> program.info().command().orElse("").startsWith(folder()))
                .sorted()
                .toList();
    }

    /**
     * The runs of FFmpeg on files of the data folder, those that an earlier site began included.
     */
    List<ProcessHandle> encoders() {
        return ProcessHandle.allProcesses()
                .filter(program -> program.info().command().orElse("").contains("ffmpeg"))
                .filter(program -> program.info().commandLine().orElse("").contains(folder()))
                .toList();
    }

    private String folder() {
        return dataFolder.toAbsolutePath().normalize().toString();
    }

    /**
     * Waits until no {@link #programs} run: a look at FFmpeg may just be under way, a database
     * stays.
     */
    public void awaitNoPrograms() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(programs()).as("what still runs").isEmpty());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
        programs().forEach(ProcessHandle::destroyForcibly);
    }
}
