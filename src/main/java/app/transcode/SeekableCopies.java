package app.transcode;

import app.storage.MediaId;
import app.transcode.Plans.Planned;
import app.transcode.SourceFiles.Source;
import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.Tool;
import app.transcode.plan.SeekableCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Copies of sources in a container that can be seeked exactly, made on each node that needs it. */
@Component
class SeekableCopies {

    private final SourceFiles sources;
    private final MediaTools tools;
    private final TranscodeSettings settings;

    SeekableCopies(SourceFiles sources, MediaTools tools, TranscodeSettings settings) {
        this.sources = sources;
        this.tools = tools;
        this.settings = settings;
    }

    /**
     * The copy of a media's picture.
     *
     * @throws EncodeFailed if it cannot be made
     */
    Source open(MediaId id, Planned planned) throws IOException, InterruptedException {
        return sources.derived(id, "mkv", file -> make(id, planned, file));
    }

    private void make(MediaId id, Planned planned, Path file)
            throws IOException, InterruptedException {
        var video = Objects.requireNonNull(planned.plan().video()).source();
        try (var source = sources.original(id)) {
            var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            var name = String.valueOf(file.getFileName());
            var command = SeekableCopy.command(source.path(), video.index(), name);
            var limit = settings.timeLimit();
            var outcome =
                    tools.run(
                            new Invocation(
                                    Tool.FFMPEG, command, folder, limit, settings.silenceLimit()),
                            _ -> {});
            if (!outcome.succeeded() || !Files.exists(file) || Files.size(file) == 0) {
                throw EncodeFailed.of(outcome, "no seekable copy", null);
            }
        }
    }
}
