package app.transcode;

import app.transcode.Failure.Blame;
import app.transcode.Failure.Code;
import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.Tool;
import app.transcode.ffmpeg.ToolOutcome;
import app.transcode.ledger.Task;
import app.transcode.plan.PictureCommand;
import app.transcode.plan.PictureCommand.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes everything of a media that is a still picture: the same picture, clean, in some sizes. */
@Component
class PictureMaker {

    /** A poster is shown among many: the smallest size that is not smaller than this. */
    private static final int POSTER_SIDE = 640;

    private final MediaTools tools;
    private final CompanionSettings settings;
    private final Publisher publisher;

    PictureMaker(MediaTools tools, CompanionSettings settings, Publisher publisher) {
        this.tools = tools;
        this.settings = settings;
        this.publisher = publisher;
    }

    /**
     * Makes and stores a picture's sizes.
     *
     * @param info of a still picture
     * @throws EncodeFailed if it does not decode
     */
    Presentation make(Task task, SourceInfo info, Path source, WorkFolder work)
            throws IOException, InterruptedException {
        var video = Objects.requireNonNull(info.video());
        var command = new PictureCommand(video, info.tiles(), settings.pictureSides());
        var outcome =
                tools.run(
                        new Invocation(
                                Tool.FFMPEG,
                                command.of(source, settings.pictureQuality()),
                                work.path(),
                                settings.pictureTime(),
                                settings.pictureTime()),
                        _ -> {});
        for (var size : command.sizes()) {
            check(work.path().resolve(size.file()), outcome);
        }
        var pictures = command.sizes().stream().map(PictureMaker::picture).toList();
        var companions = Companions.of(pictures);
        var prefix = Presentation.prefix(task.id(), task.round());
        publisher.put(prefix, companions.files(work.path()));
        return new Presentation(
                task.id(),
                task.round(),
                MediaKind.IMAGE,
                0,
                pictures.getFirst().width(),
                pictures.getFirst().height(),
                null,
                null,
                poster(pictures).file(),
                null,
                List.of(),
                List.of(),
                companions);
    }

    private static Picture picture(Size size) {
        return new Picture(size.file(), size.width(), size.height());
    }

    private static Picture poster(List<Picture> pictures) {
        return pictures.reversed().stream()
                .filter(each -> Math.max(each.width(), each.height()) >= POSTER_SIDE)
                .findFirst()
                .orElseGet(pictures::getFirst);
    }

    private static void check(Path file, ToolOutcome outcome) throws IOException {
        if (Files.notExists(file) || Files.size(file) == 0) {
            var failure =
                    Failure.tellsFullDisk(outcome.errors())
                            ? Failure.full()
                            : Failure.of(
                                    Code.DAMAGED_FILE,
                                    "The picture is damaged: it cannot be decoded. Export it again.",
                                    Blame.PERHAPS_FILE);
            throw new EncodeFailed(failure, outcome.toString(), null);
        }
    }
}
