import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Reads the processor time of processes from {@code /proc} (Linux, proc_pid_stat(5)). */
final class Cpu {

    /** Ticks per second, as every Linux reports them. */
    private static final double TICKS = 100;

    private Cpu() {}

    /** Seconds that a process and those of its children that have ended took, user and system. */
    static double withChildren(long pid) {
        return ticks(pid, 4) / TICKS;
    }

    /** Seconds that processes themselves took. */
    static double of(Collection<Long> pids) {
        return pids.stream().mapToLong(pid -> ticks(pid, 2)).sum() / TICKS;
    }

    /** Adds up utime, stime, cutime and cstime, or the first of them. */
    private static long ticks(long pid, int fields) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int i = 0; i < fields; i++) {
                sum += Long.parseLong(values[11 + i]);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
