package app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the database server that a killed site left running. Its processes are known by their
 * program, which lies in this data folder and so belongs to no other site.
 */
final class DatabaseOrphans {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOrphans.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path programs;
    private final Path cluster;

    /**
     * @param programs the folder that programs of all releases are unpacked in
     * @param cluster the folder of the server's data
     */
    DatabaseOrphans(Path programs, Path cluster) {
        this.programs = programs;
        this.cluster = cluster;
    }

    /** Stops what is left of an earlier server, in order where it still listens. */
    void end(DatabaseCommands commands) throws IOException {
        var left = processes();
        if (!left.isEmpty()) {
            LOG.info("Stopping the database server that an earlier site left running");
            commands.stop(cluster, "fast", PATIENCE);
            left.forEach(DatabaseOrphans::await);
        }
        forgetForeignProcess();
    }

    private List<ProcessHandle> processes() throws IOException {
        var home = programs.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> program(process).filter(p -> p.startsWith(home)).isPresent())
                .toList();
    }

    private static Optional<Path> program(ProcessHandle process) {
        return process.info().command().map(Path::of);
    }

    /** Workers of a killed server end by themselves; one that does not is ended. */
    private static void await(ProcessHandle process) {
        try {
            process.onExit()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .handle((ended, late) -> late == null || process.destroyForcibly())
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Removes the file that names a running server, where that number now belongs to another
     * program: after a restart of a container it often does, and PostgreSQL would not start. A
     * process without a program has been killed and is still listed: that too would stop it.
     */
    private void forgetForeignProcess() throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var named = named(file);
        if (named.isEmpty()) {
            return;
        }
        var program = program(named.get());
        if (program.isEmpty()) {
            await(named.get());
        } else if (!program.get().endsWith("postgres")) {
            Files.delete(file);
        }
    }

    private static Optional<ProcessHandle> named(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())));
        }
    }
}
