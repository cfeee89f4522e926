package app.transcode.extras;

import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.Tool;
import app.transcode.ffmpeg.ToolOutcome;
import app.transcode.hls.BadOutput;
import app.transcode.hls.IFrameReader;
import app.transcode.hls.MediaPlaylist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the pictures that show where a seek leads, out of what was encoded already. */
@Component
public class StillsMaker {

    private static final Logger log = LoggerFactory.getLogger(StillsMaker.class);
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final MediaTools tools;

    StillsMaker(MediaTools tools) {
        this.tools = tools;
    }

    /**
     * Makes sheets, keyframe track, index and playlist in a folder. A media can do without, so what
     * goes wrong is logged and gives nothing.
     *
     * @param film the smallest rendition: its initialisation and all its segments as one local file
     * @param width of the film in pixels
     * @param height of the film in pixels
     * @param duration of the film in seconds
     * @param threads for the decoder and the encoder; 0 leaves it to FFmpeg
     * @param limit how long it may take
     * @param folder private to this work; the files lie in it as they shall lie in the presentation
     */
    public Optional<Stills> make(
            Path film,
            int width,
            int height,
            double duration,
            int threads,
            Duration limit,
            Path folder)
            throws InterruptedException {
        var storyboard = Storyboard.of(width, height, duration);
        try {
            Files.createDirectories(folder.resolve(StillsCommand.FOLDER));
            var command = StillsCommand.of(film, storyboard, threads);
            var outcome =
                    tools.run(
                            new Invocation(Tool.FFMPEG, command, folder, limit, SILENCE), _ -> {});
            return Optional.of(collect(storyboard, folder, outcome));
        } catch (IOException | BadOutput e) {
            log.warn("No pictures for seeking in {}: {}", folder.getFileName(), e.toString());
            return Optional.empty();
        }
    }

    private static Stills collect(Storyboard storyboard, Path folder, ToolOutcome outcome)
            throws IOException, BadOutput {
        if (!outcome.succeeded()) {
            throw new BadOutput(outcome.toString());
        }
        var files = new ArrayList<Path>();
        for (var sheet : storyboard.sheets()) {
            files.add(folder.resolve(sheet));
        }
        var frames = folder.resolve(StillsCommand.FILE);
        files.add(frames);
        requireAll(files);
        var track = IFrameReader.read(frames, storyboard.duration());
        files.add(write(frames.resolveSibling(MediaPlaylist.FILE), track.playlist()));
        files.add(write(folder.resolve(Storyboard.INDEX), storyboard.index()));
        return new Stills(storyboard, track, List.copyOf(files));
    }

    private static void requireAll(List<Path> files) throws IOException, BadOutput {
        for (var file : files) {
            if (!Files.exists(file) || Files.size(file) == 0) {
                throw new BadOutput(file.getFileName() + " is missing");
            }
        }
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }
}
