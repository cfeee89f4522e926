package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.ledger.Segments;
import app.transcode.ledger.Task;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.TaskKind;
import app.transcode.plan.TaskPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells how far media are: by the segments that are recorded, and by what FFmpeg says of those it
 * works on. It never goes backwards, and notices when somebody else took the work over.
 */
@Component
class Reports {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String FRAMES = "frame=";

    private static final double SAMPLES_IN_PACKET = 1024;

    /** The share of the whole that making segments is; looking and publishing are the rest. */
    private static final double ENCODING = 0.97;

    private final Transcodes transcodes;
    private final Presentations presentations;
    private final Forecasts forecasts;
    private final Segments segments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reports(
            Transcodes transcodes,
            Presentations presentations,
            Forecasts forecasts,
            Segments segments,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.transcodes = transcodes;
        this.presentations = presentations;
        this.forecasts = forecasts;
        this.segments = segments;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Enters a stage.
     *
     * @throws Superseded if the round is over
     */
    void stage(Task task, String stage, double progress) {
        tell(task, stage, progress, 0);
    }

    private void tell(Task task, String stage, double progress, double part) {
        transaction.executeWithoutResult(
                _ -> {
                    forecasts.worked(task, part);
                    if (!transcodes.progressed(task.id(), task.round(), stage, progress)) {
                        throw new Superseded(task);
                    }
                });
        presentations.progress(List.of(task.id())).values().stream()
                .map(TranscodeProgressed::new)
                .forEach(events::publishEvent);
    }

    /**
     * The report of one run.
     *
     * @param tracks how many it makes
     */
    Report of(Task task, Planned planned, int tracks) {
        return new Report(task, planned, tracks);
    }

    /** Listens to one run. */
    final class Report {

        private final Task task;
        private final int all;
        private final int tracks;
        private final double segmentFrames;
        private final double whole;
        private Instant told = Instant.MIN;

        private Report(Task task, Planned planned, int tracks) {
            this.task = task;
            this.all = planned.plan().segments();
            this.tracks = tracks;
            var video = planned.plan().video();
            this.segmentFrames = video == null ? 0 : video.grid().segmentFrames();
            this.whole = frames(task.plan(), planned.plan());
        }

        /** How many frames the run makes of each track; those of sound are packets of AAC. */
        private static double frames(TaskPlan task, EncodePlan plan) {
            var video = plan.video();
            if (task.kind() == TaskKind.SOUND || video == null) {
                return (double) plan.samples() / SAMPLES_IN_PACKET;
            }
            return task.cut() == null ? video.frames() : task.cut().frames();
        }

        /**
         * Reads a line of FFmpeg's progress.
         *
         * @param taken frames of this run that are in recorded segments
         */
        void read(String line, long taken) {
            boolean tells = line.startsWith(FRAMES) || line.startsWith("progress=");
            if (!tells || task.plan().urgency() == TaskPlan.LATER) {
                return; // what is ready has no progress any more
            }
            var now = clock.instant();
            if (now.isBefore(told.plus(PAUSE))) {
                return;
            }
            told = now;
            long made = Math.max(taken, made(line));
            double share = Math.min(1, (segments.count(task.id()) + open(made - taken)) / all);
            tell(task, "encoding", share * ENCODING, Math.min(1, made / whole));
        }

        /** How many frames FFmpeg tells of; 0 where it does not. */
        private static long made(String line) {
            var number = line.substring(line.indexOf('=') + 1).strip();
            return line.startsWith(FRAMES) && number.matches("\\d{1,9}")
                    ? Long.parseLong(number)
                    : 0;
        }

        /** How much of segments that are not recorded yet is there. */
        private double open(long frames) {
            return segmentFrames == 0 ? 0 : Math.min(1, frames / segmentFrames) * tracks;
        }
    }
}
