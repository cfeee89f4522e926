package app.transcode.ffmpeg;

import app.transcode.ffmpeg.Child.Sign;
import app.transcode.ffmpeg.ToolOutcome.Limit;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Runs the bundled programs, each in a sandbox: without network where the system allows, with
 * limits on time, memory, file size and open files, with a clean environment, and bound to die with
 * this process. All processes of the site's own are started here.
 */
@Component
public class MediaTools {

    private final Toolbox toolbox;
    private final Spawner spawner;

    MediaTools(Toolbox toolbox, Spawner spawner) {
        this.toolbox = toolbox;
        this.spawner = spawner;
    }

    /**
     * Runs a program to its end. Interrupting the calling thread kills its whole process tree.
     *
     * @param onLine is given each line of standard output as it comes, on the calling thread; of a
     *     line only the first 64 Ki characters. If it throws, the processes are killed
     * @throws InterruptedException if the thread was interrupted; the processes are gone by then
     */
    public ToolOutcome run(Invocation invocation, Consumer<String> onLine)
            throws InterruptedException {
        var command = toolbox.command(invocation);
        var started = System.nanoTime();
        try (var child = new Child(spawner.spawn(command))) {
            var limit = follow(child, new Watch(invocation, started), onLine);
            child.stop();
            var wallTime = Duration.ofNanos(System.nanoTime() - started);
            return new ToolOutcome(child.exitCode(), child.errors(), wallTime, limit);
        }
    }

    /** Listens until the process has ended or reached a limit, and tells which. */
    private static Limit follow(Child child, Watch watch, Consumer<String> onLine)
            throws InterruptedException {
        while (watch.reached(System.nanoTime()) == Limit.NONE) {
            switch (child.next(watch.left(System.nanoTime()))) {
                case Sign.Line(var text) -> {
                    watch.heard(text, System.nanoTime());
                    onLine.accept(text);
                }
                case Sign.End() -> {
                    var ended = child.ends(watch.left(System.nanoTime()));
                    return ended ? Limit.NONE : watch.reached(System.nanoTime());
                }
                case null -> {}
            }
        }
        return watch.reached(System.nanoTime());
    }
}
