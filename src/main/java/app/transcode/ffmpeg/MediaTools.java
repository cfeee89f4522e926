package app.transcode.ffmpeg;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Runs the bundled programs, each in a sandbox. The only class that starts processes. */
@Component
public class MediaTools {

    /**
     * Runs a program to its end. Interrupting the calling thread kills its whole process tree.
     *
     * @param onLine is given each line of standard output as it comes, on the calling thread
     * @throws InterruptedException if the thread was interrupted; the processes are gone by then
     */
    public ToolOutcome run(Invocation invocation, Consumer<String> onLine)
            throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
