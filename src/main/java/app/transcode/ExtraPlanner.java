package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.ledger.Task;
import app.transcode.ledger.TaskBoard;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.ExtraLadder;
import app.transcode.plan.TaskPlan;
import app.transcode.plan.VideoCodec;
import app.transcode.plan.WorkPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans the ladder of a media that is ready once more in another codec, in chunks as the first. */
@Component
class ExtraPlanner {

    private final TaskBoard board;
    private final Outcomes outcomes;
    private final TranscodeSettings settings;

    ExtraPlanner(TaskBoard board, Outcomes outcomes, TranscodeSettings settings) {
        this.board = board;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /** Writes the tasks down, if the codec makes sense for the picture. */
    void run(Task task, Planned planned) {
        var codec = Objects.requireNonNull(task.plan().codec());
        var work =
                ladder(planned, codec)
                        .map(Planned::plan)
                        .map(ladder -> WorkPlan.ofExtra(ladder, codec, settings.chunkSegments()))
                        .orElse(List.<TaskPlan>of());
        outcomes.done(task, 0, () -> board.add(task.id(), task.round(), work));
    }

    /** A round by its ladder in another codec; empty where that makes no sense for the picture. */
    Optional<Planned> ladder(Planned planned, VideoCodec codec) {
        return ExtraLadder.of(encoding(planned), List.of(codec)).stream()
                .map(planned::by)
                .findFirst();
    }

    /** The plan as it were if nothing was taken over without encoding. */
    private EncodePlan encoding(Planned planned) {
        var plan = planned.plan();
        var video = plan.video();
        return video == null || video.copy() == null
                ? plan
                : EncodePlan.of(planned.source(), settings.rungs(), settings.encode())
                        .lasting(video.frames())
                        .reached(plan.access());
    }
}
