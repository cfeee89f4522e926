package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.ledger.Segments;
import app.transcode.ledger.Task;
import app.transcode.plan.TaskPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells how far media are: by the segments that are recorded, and by what FFmpeg says of those it
 * works on. It never goes backwards, and notices when somebody else took the work over.
 */
@Component
class Reports {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String FRAMES = "frame=";

    /** The share of the whole that making segments is; looking and publishing are the rest. */
    private static final double ENCODING = 0.97;

    private final Transcodes transcodes;
    private final Segments segments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            Transcodes transcodes,
            Segments segments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transcodes = transcodes;
        this.segments = segments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a stage.
     *
     * @throws Superseded if the round is over
     */
    void stage(Task task, String stage, double progress) {
        var now = transcodes.progressed(task.id(), task.round(), stage, progress);
        events.publishEvent(new TranscodeProgressed(now.orElseThrow(() -> new Superseded(task))));
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
        private Instant told = Instant.MIN;

        private Report(Task task, Planned planned, int tracks) {
            this.task = task;
            this.all = planned.plan().segments();
            this.tracks = tracks;
            var video = planned.plan().video();
            this.segmentFrames = video == null ? 0 : video.grid().segmentFrames();
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
            double part = line.startsWith(FRAMES) ? part(line, taken) : 0;
            double share = Math.min(1, (segments.count(task.id()) + part) / all);
            stage(task, "encoding", share * ENCODING);
        }

        /** How much of segments that are not recorded yet is there. */
        private double part(String line, long taken) {
            var number = line.substring(FRAMES.length()).strip();
            if (segmentFrames == 0 || !number.matches("\\d{1,9}")) {
                return 0;
            }
            double open = Math.max(0, Long.parseLong(number) - taken) / segmentFrames;
            return Math.min(1, open) * tracks;
        }
    }
}
