package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.hls.Segment;
import app.transcode.hls.Track;
import app.transcode.hls.TrackReader;
import app.transcode.ledger.Segments;
import app.transcode.ledger.Task;
import app.transcode.ledger.Tasks;
import app.transcode.plan.TaskPlan;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records segments that are stored, and lets viewers have them as soon as that makes sense. */
@Component
class Recorder {

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);

    private final Transcodes transcodes;
    private final Plans plans;
    private final Presentations presentations;
    private final Tasks tasks;
    private final Segments segments;
    private final Growing growing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Recorder(
            Transcodes transcodes,
            Plans plans,
            Presentations presentations,
            Tasks tasks,
            Segments segments,
            Growing growing,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.transcodes = transcodes;
        this.plans = plans;
        this.presentations = presentations;
        this.tasks = tasks;
        this.segments = segments;
        this.growing = growing;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Records one segment of each of some tracks.
     *
     * @param made by track, each without its segments
     * @throws Superseded if somebody else has the work by now: then nothing is recorded
     */
    void record(Task task, int number, Map<Track, Segment> made) {
        var grown =
                transaction.execute(
                        _ -> {
                            hold(task);
                            made.forEach((track, segment) -> add(task, number, track, segment));
                            return plans.find(task.id(), task.round())
                                    .filter(planned -> grows(task, planned))
                                    .isPresent();
                        });
        if (Boolean.TRUE.equals(grown)) {
            presentations.progress(List.of(task.id())).values().stream()
                    .map(TranscodeProgressed::new)
                    .forEach(events::publishEvent);
        }
    }

    private void hold(Task task) {
        if (transcodes.lock(task.id(), task.round()).isEmpty() || !tasks.lock(task)) {
            throw new Superseded(task);
        }
    }

    private void add(Task task, int number, Track track, Segment segment) {
        segments.addTrack(task.id(), track, TrackReader.INIT);
        segments.add(task.id(), track.folder(), number, segment);
    }

    /** Whether there is more to choose from than before. */
    private boolean grows(Task task, Planned planned) {
        if (planned.complete() || task.plan().urgency() == TaskPlan.LATER) {
            return false; // all is listed, and grows by itself
        }
        var growth = growing.growth(planned);
        boolean more = !planned.playable() || !growth.listed().equals(planned.listed());
        if (!growth.playable() || !more) {
            return false;
        }
        var tracks = growing.tracks(planned, growth);
        presentations.grown(Presentation.growing(planned, tracks), growth.listed());
        if (!planned.playable()) {
            log.info("{} plays", planned.id());
            events.publishEvent(new MediaPlayable(planned.id(), planned.round()));
        }
        return true;
    }
}
