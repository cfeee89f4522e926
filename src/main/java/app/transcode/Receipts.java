package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.SourceFiles.Source;
import app.transcode.extras.QualityMeter;
import app.transcode.hls.Track;
import app.transcode.ledger.Task;
import app.transcode.ledger.TaskBoard;
import app.transcode.plan.Access;
import app.transcode.plan.RenditionPlan;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds out what encoded renditions cost, and how near they come to their source. */
@Component
class Receipts {

    private final SourceFiles sources;
    private final SeekableCopies copies;
    private final WorkFolders folders;
    private final Films films;
    private final QualityMeter meter;
    private final Growing growing;
    private final TaskBoard board;
    private final TranscodeSettings settings;

    Receipts(
            SourceFiles sources,
            SeekableCopies copies,
            WorkFolders folders,
            Films films,
            QualityMeter meter,
            Growing growing,
            TaskBoard board,
            TranscodeSettings settings) {
        this.sources = sources;
        this.copies = copies;
        this.folders = folders;
        this.films = films;
        this.meter = meter;
        this.growing = growing;
        this.board = board;
        this.settings = settings;
    }

    /**
     * Measures a ladder.
     *
     * @param task that it is done for, which tells the ladder's codec
     * @param planned by that ladder
     * @return by the names of the renditions; of those that cannot be compared nothing
     */
    Map<String, Quality> of(Task task, Planned planned) throws IOException, InterruptedException {
        var video = Objects.requireNonNull(planned.plan().video());
        var names = video.renditions().stream().map(RenditionPlan::name).toList();
        var tracks = growing.whole(planned, names).video();
        var receipts = new HashMap<String, Quality>();
        if (tracks.isEmpty()) {
            return receipts;
        }
        try (var source = source(task, planned);
                var work = folders.open(task)) {
            var likeness =
                    meter.measure(
                            planned.plan(),
                            source.path(),
                            tracks,
                            (track, some, file) -> films.write(prefix(task), track, some, file),
                            settings.threads(),
                            settings.timeLimit(),
                            work.path());
            for (var track : tracks) {
                var like = likeness.get(track.folder());
                if (like != null) {
                    double seconds = seconds(task, names, track);
                    receipts.put(track.folder(), Quality.of(track, seconds, like));
                }
            }
        }
        return receipts;
    }

    private Source source(Task task, Planned planned) throws IOException, InterruptedException {
        return planned.plan().access() == Access.SEEK_IN_COPY
                ? copies.open(task.id(), planned)
                : sources.original(task.id());
    }

    private static String prefix(Task task) {
        return Presentation.prefix(task.id(), task.round());
    }

    /** One decode feeds several renditions: each has its share of the time. */
    private double seconds(Task task, List<String> names, Track track) {
        return board.seconds(task.id(), names.indexOf(track.folder()), task.plan().codec());
    }
}
