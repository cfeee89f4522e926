package app.transcode;

import app.transcode.Encoder.Yield;
import app.transcode.Plans.Planned;
import app.transcode.hls.BadOutput;
import app.transcode.hls.OutputCheck;
import app.transcode.ledger.Segments;
import app.transcode.ledger.Task;
import app.transcode.plan.EncodeCommand;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Makes all audio tracks in one piece. */
@Component
class SoundMaker {

    private final SourceFiles sources;
    private final WorkFolders folders;
    private final Encoder encoder;
    private final Segments segments;
    private final Outcomes outcomes;
    private final TranscodeSettings settings;

    SoundMaker(
            SourceFiles sources,
            WorkFolders folders,
            Encoder encoder,
            Segments segments,
            Outcomes outcomes,
            TranscodeSettings settings) {
        this.sources = sources;
        this.folders = folders;
        this.encoder = encoder;
        this.segments = segments;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /**
     * Makes and records the tracks.
     *
     * @throws EncodeFailed if what was made cannot be used
     */
    void run(Task task, Planned planned) throws IOException, InterruptedException {
        var plan = planned.plan();
        try (var source = sources.original(task.id());
                var work = folders.open(task)) {
            var command = new EncodeCommand(plan, settings.encode(), source.path()).sound();
            var yield = encoder.run(task, planned, command, plan.sounds(), 0, work);
            check(task, planned, yield);
            outcomes.done(task, yield.seconds(), () -> {});
        }
    }

    private void check(Task task, Planned planned, Yield yield) {
        if (EncodeFailed.wasKilled(yield.outcome()) || yield.segments() == 0) {
            throw EncodeFailed.of(yield.outcome(), "no sound", yield.bad());
        }
        try {
            for (var name : planned.plan().sounds()) {
                var track = segments.track(task.id(), name);
                OutputCheck.checkSound(
                        track.orElseThrow(() -> new BadOutput("no " + name)), planned.plan());
            }
        } catch (BadOutput bad) {
            throw EncodeFailed.of(yield.outcome(), String.valueOf(bad.getMessage()), bad);
        }
    }
}
