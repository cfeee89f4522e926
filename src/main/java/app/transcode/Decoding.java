package app.transcode;

import app.storage.Finding;
import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.ReadRules;
import app.transcode.ffmpeg.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Decodes whole tracks, to know that they can be. */
@Component
class Decoding {

    private static final String FILM = "film.mp4";

    private final MediaTools tools;
    private final TranscodeSettings settings;

    Decoding(MediaTools tools, TranscodeSettings settings) {
        this.tools = tools;
        this.settings = settings;
    }

    /** Reports each track on which FFmpeg finds something to complain of. */
    void check(
            Presentation presentation,
            StreamFolder folder,
            Set<Set<String>> tracks,
            Consumer<Finding> findings)
            throws IOException {
        for (var track : tracks) {
            var complaint = complaint(folder, track);
            if (!complaint.isEmpty()) {
                var first = presentation.prefix() + track.iterator().next();
                findings.accept(
                        new Finding("not_decodable", first, "FFmpeg says of it: " + complaint));
            }
        }
    }

    /** In a folder outside of the work folder, which tasks sweep. */
    private String complaint(StreamFolder folder, Set<String> track) throws IOException {
        try (var work = new WorkFolder(Files.createTempDirectory("marquee-inspection-"))) {
            var film = work.path().resolve(FILM);
            folder.join(track, film);
            var outcome =
                    tools.run(
                            new Invocation(
                                    Tool.FFMPEG,
                                    arguments(film),
                                    work.path(),
                                    settings.timeLimit(),
                                    settings.timeLimit()),
                            _ -> {});
            return outcome.succeeded()
                    ? outcome.errors().strip()
                    : "it ended with %d. %s"
                            .formatted(outcome.exitCode(), outcome.errors().strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it was interrupted";
        }
    }

    private static List<String> arguments(Path film) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-hide_banner", "-loglevel", "error", "-nostats"));
        arguments.addAll(ReadRules.input(film));
        arguments.addAll(List.of("-f", "null", "-"));
        return arguments;
    }
}
