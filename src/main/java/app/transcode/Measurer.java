package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.extras.Likeness;
import app.transcode.extras.QualityMeter;
import app.transcode.hls.Track;
import app.transcode.ledger.Task;
import app.transcode.ledger.TaskBoard;
import app.transcode.plan.Access;
import app.transcode.plan.RenditionPlan;
import app.transcode.plan.VideoPlan;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Measures how good renditions are, when no media waits for anything else. */
@Component
class Measurer {

    private final SourceFiles sources;
    private final WorkFolders folders;
    private final Films films;
    private final QualityMeter meter;
    private final Growing growing;
    private final TaskBoard board;
    private final Presentations presentations;
    private final Outcomes outcomes;
    private final TranscodeSettings settings;

    Measurer(
            SourceFiles sources,
            WorkFolders folders,
            Films films,
            QualityMeter meter,
            Growing growing,
            TaskBoard board,
            Presentations presentations,
            Outcomes outcomes,
            TranscodeSettings settings) {
        this.sources = sources;
        this.folders = folders;
        this.films = films;
        this.meter = meter;
        this.growing = growing;
        this.board = board;
        this.presentations = presentations;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /** Measures, and amends what is told of the renditions that were encoded. */
    void run(Task task, Planned planned) throws IOException, InterruptedException {
        var video = Objects.requireNonNull(planned.plan().video());
        var names = video.renditions().stream().map(RenditionPlan::name).toList();
        var tracks = growing.whole(planned, names).video();
        var likeness = compare(task, planned, video, tracks);
        outcomes.done(task, 0, () -> amend(task, tracks, likeness));
    }

    /** What cannot be seeked in the original itself is not compared. */
    private Map<String, Likeness> compare(
            Task task, Planned planned, VideoPlan video, List<Track> tracks)
            throws IOException, InterruptedException {
        if (planned.plan().access() == Access.SEEK_IN_COPY) {
            return Map.of();
        }
        var prefix = Presentation.prefix(task.id(), task.round());
        try (var source = sources.original(task.id());
                var work = folders.open(task)) {
            return meter.measure(
                    video,
                    source.path(),
                    tracks,
                    (track, segments, file) -> films.write(prefix, track, segments, file),
                    settings.threads(),
                    settings.timeLimit(),
                    work.path());
        }
    }

    private void amend(Task task, List<Track> tracks, Map<String, Likeness> likeness) {
        var shown = presentations.find(List.of(task.id())).get(task.id());
        if (shown != null && shown.attempt() == task.round()) {
            presentations.amend(
                    shown.with(
                            shown.renditions().stream()
                                    .map(each -> measured(task, each, tracks, likeness))
                                    .toList()));
        }
    }

    private Rendition measured(
            Task task, Rendition rendition, List<Track> tracks, Map<String, Likeness> likeness) {
        var like = likeness.get(rendition.name());
        return tracks.stream()
                .filter(track -> like != null && track.folder().equals(rendition.name()))
                .map(track -> Quality.of(track, seconds(task, track), Objects.requireNonNull(like)))
                .map(rendition::with)
                .findFirst()
                .orElse(rendition);
    }

    /** One decode feeds several renditions: each has its share of the time. */
    private double seconds(Task task, Track track) {
        return board.seconds(task.id(), track.folder());
    }
}
