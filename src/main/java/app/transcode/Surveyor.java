package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.ffmpeg.KeyframeSurvey;
import app.transcode.ledger.Task;
import app.transcode.ledger.TaskBoard;
import app.transcode.plan.Access;
import app.transcode.plan.TaskKind;
import app.transcode.plan.WorkPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out how the frames of a source can be reached that has no index to tell. */
@Component
class Surveyor {

    private static final Logger log = LoggerFactory.getLogger(Surveyor.class);

    /** FFmpeg's name of what can be seeked exactly as it is, besides MP4 with an index. */
    private static final String MATROSKA = "matroska";

    private final SourceFiles sources;
    private final SeekableCopies copies;
    private final KeyframeSurvey keyframes;
    private final WorkFolders folders;
    private final Plans plans;
    private final TaskBoard board;
    private final Outcomes outcomes;
    private final TranscodeSettings settings;

    Surveyor(
            SourceFiles sources,
            SeekableCopies copies,
            KeyframeSurvey keyframes,
            WorkFolders folders,
            Plans plans,
            TaskBoard board,
            Outcomes outcomes,
            TranscodeSettings settings) {
        this.sources = sources;
        this.copies = copies;
        this.keyframes = keyframes;
        this.folders = folders;
        this.plans = plans;
        this.board = board;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /** Decides, and plans anew what can only be made in order. */
    void run(Task task, Planned planned) throws IOException, InterruptedException {
        var plan = planned.plan().reached(access(task, planned));
        log.info("{} is reached by {}", task.id(), plan.access());
        outcomes.done(
                task,
                0,
                () -> {
                    plans.change(task.id(), plan);
                    if (plan.access() == Access.IN_ORDER) {
                        board.withdrawPictures(task.id());
                        var work =
                                WorkPlan.of(
                                        plan,
                                        settings.chunkSegments(),
                                        settings.aheadSegments(),
                                        settings.extraCodecs());
                        board.add(
                                task.id(),
                                task.round(),
                                work.stream()
                                        .filter(each -> each.kind() == TaskKind.PICTURE)
                                        .toList());
                    }
                });
    }

    private Access access(Task task, Planned planned) throws IOException, InterruptedException {
        var stream = Objects.requireNonNull(planned.plan().video()).source().index();
        if (planned.source().format().startsWith(MATROSKA)) {
            try (var source = sources.original(task.id())) {
                return dense(task, source.path(), stream) ? Access.SEEK : Access.IN_ORDER;
            }
        }
        try (var copy = copies.open(task.id(), planned)) {
            return dense(task, copy.path(), 0) ? Access.SEEK_IN_COPY : Access.IN_ORDER;
        } catch (EncodeFailed e) {
            log.info("{} cannot be copied to be seeked: {}", task.id(), e.getMessage());
            return Access.IN_ORDER;
        }
    }

    /** Whether keyframes lie so densely that chunks do not decode much more than they need. */
    private boolean dense(Task task, Path file, int stream)
            throws IOException, InterruptedException {
        try (var work = folders.open(task)) {
            var gap = keyframes.longestGap(file, work.path(), stream);
            return gap.isPresent() && gap.getAsDouble() <= settings.chunk().toMillis() / 1e3;
        }
    }
}
