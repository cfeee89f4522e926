package app.transcode;

import app.transcode.Transcodes.Wanted;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.SourceProbe;
import app.transcode.hls.Mp4Index;
import app.transcode.hls.Passthrough;
import app.transcode.ledger.Task;
import app.transcode.ledger.TaskBoard;
import app.transcode.plan.Access;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.TaskPlan;
import app.transcode.plan.WorkPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks into a source, and plans what is to be made of it. */
@Component
class Preparer {

    private static final Logger log = LoggerFactory.getLogger(Preparer.class);

    private final SourceFiles sources;
    private final WorkFolders folders;
    private final SourceProbe probe;
    private final PictureMaker pictures;
    private final Transcodes transcodes;
    private final Plans plans;
    private final TaskBoard board;
    private final Outcomes outcomes;
    private final Reports reports;
    private final TranscodeSettings settings;

    Preparer(
            SourceFiles sources,
            WorkFolders folders,
            SourceProbe probe,
            PictureMaker pictures,
            Transcodes transcodes,
            Plans plans,
            TaskBoard board,
            Outcomes outcomes,
            Reports reports,
            TranscodeSettings settings) {
        this.sources = sources;
        this.folders = folders;
        this.probe = probe;
        this.pictures = pictures;
        this.transcodes = transcodes;
        this.plans = plans;
        this.board = board;
        this.outcomes = outcomes;
        this.reports = reports;
        this.settings = settings;
    }

    /**
     * Plans, and writes down what is to be done.
     *
     * @throws EncodeFailed if nothing can be made of the source
     */
    void run(Task task) throws IOException, InterruptedException {
        reports.stage(task, "probing", 0.01);
        var wanted =
                transcodes.wanted(task.id(), task.round()).orElseThrow(() -> new Superseded(task));
        try (var source = sources.original(task.id());
                var work = folders.open(task)) {
            var info = probe.probe(source.path(), work.path());
            if (info.still()) {
                outcomes.ready(task, pictures.make(task, info, source.path(), work), false);
                return;
            }
            write(task, info, plan(wanted, info, source.path()));
        }
    }

    private void write(Task task, SourceInfo info, EncodePlan plan) {
        var work =
                WorkPlan.of(
                        plan,
                        settings.chunkSegments(),
                        settings.aheadSegments(),
                        settings.extraCodecs());
        log.info("{}: {} tasks, {}", task.id(), work.size(), describe(plan));
        outcomes.done(
                task,
                0,
                () -> {
                    plans.keep(task.id(), info, plan, weight(work));
                    board.add(task.id(), task.round(), work);
                });
    }

    private static double weight(List<TaskPlan> work) {
        return work.stream().mapToDouble(TaskPlan::weight).sum();
    }

    private static String describe(EncodePlan plan) {
        return "%s %s, %.1f s, %s"
                .formatted(plan.pictures(), plan.sounds(), plan.duration(), plan.access());
    }

    private EncodePlan plan(Wanted wanted, SourceInfo info, Path source) throws IOException {
        var ladder = settings.rungs();
        var encode = settings.encode();
        var readable = wanted.readable();
        var plan =
                readable == null
                        ? EncodePlan.of(info, ladder, encode)
                        : EncodePlan.of(info, ladder, encode, readable);
        if (plan.video() == null) {
            return plan;
        }
        var index = Mp4Index.read(source, plan.video().source().index());
        var access = access(plan, index);
        boolean copies = wanted.copies() && readable == null && index.isPresent();
        return (copies ? Passthrough.of(plan, info, index.get()) : plan).reached(access);
    }

    /** What is not made in several pieces need not be reached. */
    private Access access(EncodePlan plan, Optional<Mp4Index> index) {
        if (index.isPresent()) {
            return index.get().longestGap() > settings.chunk().toMillis() / 1e3
                    ? Access.IN_ORDER
                    : Access.SEEK;
        }
        boolean onePiece = plan.duration() <= plan.segmentSeconds();
        return onePiece ? Access.SEEK : Access.UNKNOWN;
    }
}
