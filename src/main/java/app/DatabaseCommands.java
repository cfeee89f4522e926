package app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs, {@code initdb} and {@code pg_ctl}, and waits for their end. */
final class DatabaseCommands {

    private static final Duration QUICK = Duration.ofMinutes(1);

    private final Path home;

    /**
     * @param home the folder that holds {@code bin}
     */
    DatabaseCommands(Path home) {
        this.home = home;
    }

    /** The major version of these programs, such as {@code 18}. */
    String majorVersion() {
        var version = run(QUICK, "pg_ctl", "--version").text();
        return version.replaceFirst("(?s).* (\\d+).*", "$1");
    }

    /**
     * Makes a cluster whose superuser signs in with a password, whose text is UTF-8 and whose order
     * is that of code points, so that no update of the system's libraries breaks an index.
     *
     * @param characters the C library's locale that tells letters from signs (for {@code pg_trgm})
     */
    Outcome createCluster(Path cluster, Path passwordFile, String characters) {
        return run(
                QUICK,
                "initdb",
                "--pgdata=" + cluster,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + characters,
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    /**
     * Starts a server and waits until it takes connections; recovery after a crash takes its time.
     *
     * @param options for the server
     * @param log what the server says until its own log is open
     */
    Outcome start(Path cluster, String options, Path log, Duration limit) {
        return run(
                limit.plus(QUICK),
                "pg_ctl",
                "start",
                "--pgdata=" + cluster,
                "--options=" + options,
                "--log=" + log,
                "--wait",
                "--timeout=" + limit.toSeconds(),
                "--silent");
    }

    /**
     * Stops a server and waits until it has gone.
     *
     * @param mode {@code fast} rolls back and writes everything; {@code immediate} leaves the rest
     *     to the recovery at the next start
     */
    Outcome stop(Path cluster, String mode, Duration limit) {
        return run(
                limit.plus(QUICK),
                "pg_ctl",
                "stop",
                "--pgdata=" + cluster,
                "--mode=" + mode,
                "--wait",
                "--timeout=" + limit.toSeconds(),
                "--silent");
    }

    private Outcome run(Duration limit, String program, String... arguments) {
        var command = new ArrayList<>(becomeOrdinary());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            // Into a file: a server that inherits a pipe would keep it open.
            var output = Files.createTempFile(home, program, ".out");
            try {
                return run(new ProcessBuilder(command).redirectOutput(output.toFile()), limit)
                        .saying(Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new StartRefusedException(
                    "PostgreSQL's program %s cannot be run: %s.".formatted(program, e.getMessage()),
                    "See that programs may be run from " + home,
                    e);
        }
    }

    private static Outcome run(ProcessBuilder builder, Duration limit) throws IOException {
        builder.redirectErrorStream(true).environment().keySet().removeIf(n -> n.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try {
            if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                return new Outcome(process.exitValue() == 0, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return new Outcome(false, "");
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> becomeOrdinary() {
        return "root".equals(System.getProperty("user.name"))
                ? List.of("unshare", "--user")
                : List.of();
    }

    /**
     * How a program ended.
     *
     * @param succeeded whether it said so
     * @param text what it printed
     */
    record Outcome(boolean succeeded, String text) {

        private Outcome saying(String printed) {
            return new Outcome(succeeded, printed.strip());
        }
    }
}
