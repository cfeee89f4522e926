package app.transcode.ffmpeg;

import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Tells what a file is, and refuses what cannot or must not be worked on. */
@Component
public class SourceProbe {

    /**
     * Looks into a file.
     *
     * @param file a local file
     * @param folder a private working folder
     * @throws UnusableSource if it is no media, damaged beyond use, or over a limit
     * @throws InterruptedException if the thread was interrupted
     */
    public SourceInfo probe(Path file, Path folder) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
