package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.ledger.Task;
import app.transcode.plan.EncodeCommand;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Cuts a source's own picture into segments, where browsers play it as it is. */
@Component
class CopyMaker {

    private static final Logger log = LoggerFactory.getLogger(CopyMaker.class);

    private final SourceFiles sources;
    private final WorkFolders folders;
    private final Encoder encoder;
    private final Outcomes outcomes;
    private final TranscodeSettings settings;

    CopyMaker(
            SourceFiles sources,
            WorkFolders folders,
            Encoder encoder,
            Outcomes outcomes,
            TranscodeSettings settings) {
        this.sources = sources;
        this.folders = folders;
        this.encoder = encoder;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /**
     * Makes and records the rendition. Where the source is not what its index tells, all renditions
     * are encoded instead.
     *
     * @throws EncodeFailed if the run was ended from outside
     */
    void run(Task task, Planned planned) throws IOException, InterruptedException {
        var copy = Objects.requireNonNull(Objects.requireNonNull(planned.plan().video()).copy());
        try (var source = sources.original(task.id());
                var work = folders.open(task)) {
            var command =
                    new EncodeCommand(planned.plan(), settings.encode(), source.path()).copy();
            var yield = encoder.run(task, planned, command, List.of(copy.name()), 0, work);
            if (yield.segments() == copy.starts().size()) {
                outcomes.done(task, yield.seconds(), () -> {});
            } else if (EncodeFailed.wasKilled(yield.outcome())) {
                throw EncodeFailed.of(yield.outcome(), "copying was cut off", yield.bad());
            } else {
                log.info("{} cannot be taken over as it is: {}", task.id(), yield);
                outcomes.notCopied(task);
            }
        }
    }
}
