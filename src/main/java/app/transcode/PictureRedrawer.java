package app.transcode;

import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.SourceProbe;
import app.transcode.ffmpeg.Tool;
import app.transcode.ffmpeg.UnusableSource;
import app.transcode.plan.RedrawCommand;
import app.users.PictureDrawing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Draws small pictures anew while somebody waits, in the same cage as all that is uploaded. */
@Component
class PictureRedrawer implements PictureDrawing {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final int AT_ONCE = 2;

    /** Demuxers of pictures that may move, of which the first frame will do. */
    private static final Set<String> MOVING = Set.of("gif", "apng");

    private final MediaTools tools;
    private final SourceProbe probe;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    PictureRedrawer(MediaTools tools, SourceProbe probe) {
        this.tools = tools;
        this.probe = probe;
    }

    @Override
    public Optional<List<byte[]>> draw(byte[] file, List<Shape> shapes) {
        turns.acquireUninterruptibly();
        try (var work = new WorkFolder(Files.createTempDirectory("marquee-picture-"))) {
            var source = Files.write(work.path().resolve("source"), file);
            var info = probe.probe(source, work.path());
            return isPicture(info) ? draw(info, source, shapes, work.path()) : Optional.empty();
        } catch (UnusableSource _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a picture was drawn", e);
        } finally {
            turns.release();
        }
    }

    private static boolean isPicture(SourceInfo info) {
        return info.video() != null && (info.still() || MOVING.contains(info.format()));
    }

    private Optional<List<byte[]>> draw(SourceInfo info, Path source, List<Shape> shapes, Path work)
            throws IOException, InterruptedException {
        var command = new RedrawCommand(source, Objects.requireNonNull(info.video()), info.tiles());
        var drawn = new ArrayList<byte[]>();
        for (var shape : shapes) {
            var file = work.resolve(shape.name());
            var arguments =
                    switch (shape) {
                        case PORTRAIT -> command.portrait(file);
                        case LOGO -> command.logo(file);
                        case ICON -> command.icon(file);
                    };
            tools.run(
                    new Invocation(Tool.FFMPEG, arguments, work, TIME_LIMIT, TIME_LIMIT).first(),
                    _ -> {});
            if (Files.notExists(file) || Files.size(file) == 0) {
                return Optional.empty();
            }
            drawn.add(Files.readAllBytes(file));
        }
        return Optional.of(drawn);
    }
}
