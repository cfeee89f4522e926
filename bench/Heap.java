import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Asks another JVM how much of its heap something still needs. */
final class Heap {

    private static final Pattern USED = Pattern.compile("(?:heap|Heap).*?used (\\d+)K", Pattern.DOTALL);

    private Heap() {}

    /** Bytes that live after a collection. */
    static long live(long pid) throws IOException, InterruptedException {
        ask(pid, "GC.run");
        var used = USED.matcher(ask(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd tells no heap");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    private static String ask(long pid, String question) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), question).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
