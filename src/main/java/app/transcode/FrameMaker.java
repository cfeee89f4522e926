package app.transcode;

import app.storage.MediaId;
import app.transcode.Encoder.Yield;
import app.transcode.Plans.Planned;
import app.transcode.SourceFiles.Source;
import app.transcode.Transcodes.Wanted;
import app.transcode.hls.BadOutput;
import app.transcode.hls.TrackReader;
import app.transcode.ledger.Task;
import app.transcode.plan.Access;
import app.transcode.plan.Cut;
import app.transcode.plan.EncodeCommand;
import app.transcode.plan.RenditionPlan;
import app.transcode.plan.TaskPlan;
import app.transcode.plan.VideoPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes some frames of some renditions. */
@Component
class FrameMaker {

    private static final Logger log = LoggerFactory.getLogger(FrameMaker.class);

    /** How often a source may turn out shorter than it seemed, until it counts as damaged. */
    private static final int MOST_BREAKS = 5;

    /** Seconds that decoding starts before the first frame, and how much more at each try. */
    private static final double MARGIN = 2;

    private static final double MORE_MARGIN = 10;

    private final SourceFiles sources;
    private final SeekableCopies copies;
    private final WorkFolders folders;
    private final Encoder encoder;
    private final Outcomes outcomes;
    private final Transcodes transcodes;
    private final TranscodeSettings settings;

    FrameMaker(
            SourceFiles sources,
            SeekableCopies copies,
            WorkFolders folders,
            Encoder encoder,
            Outcomes outcomes,
            Transcodes transcodes,
            TranscodeSettings settings) {
        this.sources = sources;
        this.copies = copies;
        this.folders = folders;
        this.encoder = encoder;
        this.outcomes = outcomes;
        this.transcodes = transcodes;
        this.settings = settings;
    }

    /**
     * Makes and records a cut.
     *
     * @throws EncodeFailed if what was made cannot be used
     */
    void run(Task task, Planned planned) throws IOException, InterruptedException {
        var video = Objects.requireNonNull(planned.plan().video());
        var cut = Objects.requireNonNull(task.plan().cut());
        try (var source = source(task.id(), planned, cut);
                var work = folders.open(task)) {
            var command =
                    new EncodeCommand(planned.plan(), settings.encode(), source.path())
                            .pictures(cut, MARGIN + MORE_MARGIN * task.failures());
            var names =
                    video.renditions().subList(cut.first(), cut.last() + 1).stream()
                            .map(RenditionPlan::name)
                            .toList();
            int first = Math.toIntExact(cut.from() / video.grid().segmentFrames());
            var yield = encoder.run(task, planned, command, names, first, work);
            if (yield.frames() == cut.frames()) {
                outcomes.done(task, yield.seconds(), () -> {});
            } else {
                fellShort(task, video, yield, last(work, names.getFirst(), yield));
            }
        }
    }

    /** The beginning is never sought, and so comes from the original itself. */
    private Source source(MediaId id, Planned planned, Cut cut)
            throws IOException, InterruptedException {
        return planned.plan().access() == Access.SEEK_IN_COPY && cut.from() > 0
                ? copies.open(id, planned)
                : sources.original(id);
    }

    private void fellShort(Task task, VideoPlan video, Yield yield, long more) {
        var cut = Objects.requireNonNull(task.plan().cut());
        long frames = yield.frames() + more;
        var wrong = "%d frames, not %d".formatted(frames, cut.frames());
        boolean extra = task.plan().urgency() == TaskPlan.LATER; // the media itself is whole
        if (EncodeFailed.wasKilled(yield.outcome()) || frames >= cut.frames() || extra) {
            throw EncodeFailed.of(yield.outcome(), wrong, yield.bad());
        }
        boolean soughtBadly = cut.from() > 0 && task.failures() + 1 < settings.fileTries();
        if (soughtBadly || cut.from() + frames == 0) {
            throw EncodeFailed.of(yield.outcome(), wrong, yield.bad());
        }
        int breaks = transcodes.wanted(task.id(), task.round()).map(Wanted::breaks).orElse(0);
        if (breaks >= MOST_BREAKS) {
            throw EncodeFailed.damaged(wrong);
        }
        double seconds = video.grid().seconds(cut.from() + frames);
        log.info("The source of {} breaks off after {} s", task.id(), seconds);
        outcomes.breaksOff(task, seconds);
    }

    /** Frames of a last segment that is shorter than planned. */
    private static long last(WorkFolder work, String track, Yield yield) throws IOException {
        var folder = work.path().resolve(track);
        try {
            var header = TrackReader.header(folder);
            var file = folder.resolve(TrackReader.segmentName(yield.segments()));
            return Files.exists(file) ? TrackReader.segment(file, header).samples() : 0;
        } catch (BadOutput _) {
            return 0;
        }
    }
}
