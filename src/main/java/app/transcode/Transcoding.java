package app.transcode;

import app.nodes.NodeWire;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.transcode.ledger.Segments;
import app.transcode.ledger.TaskBoard;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steers the making of streams, and tells how far it is. */
@Component
public class Transcoding {

    /** Who watches asks for the playlist much more often. */
    private static final Duration WATCHING = Duration.ofSeconds(30);

    private static final String CANCELLED = "transcode-cancelled";

    private final Transcodes transcodes;
    private final Presentations presentations;
    private final TaskBoard board;
    private final Segments segments;
    private final Growing growing;
    private final RunningTasks running;
    private final SourceFiles sources;
    private final NodeWire wire;
    private final MediaStore store;
    private final ApplicationEventPublisher events;
    private final JobSettings jobs;

    Transcoding(
            Transcodes transcodes,
            Presentations presentations,
            TaskBoard board,
            Segments segments,
            Growing growing,
            RunningTasks running,
            SourceFiles sources,
            NodeWire wire,
            MediaStore store,
            ApplicationEventPublisher events,
            JobSettings jobs) {
        this.transcodes = transcodes;
        this.presentations = presentations;
        this.board = board;
        this.segments = segments;
        this.growing = growing;
        this.running = running;
        this.sources = sources;
        this.wire = wire;
        this.store = store;
        this.events = events;
        this.jobs = jobs;
        wire.listen(CANCELLED, running::abandon);
    }

    /**
     * Starts over after a failure, under a new attempt.
     *
     * @return false when the last attempt did not fail: then nothing happens
     */
    @Transactional
    public boolean retry(MediaId id) {
        var round = transcodes.beginAgain(id);
        round.ifPresent(number -> events.publishEvent(new TranscodeQueued(id, number)));
        return round.isPresent();
    }

    /**
     * Stops what is under way, its FFmpeg processes included, deletes every stream of the media and
     * forgets it. Harmless when there is nothing; called again after a crash.
     */
    public void cancel(MediaId id) {
        transcodes.forget(id);
        board.forget(id);
        segments.forget(id);
        wire.tell(CANCELLED, id);
        running.stop(id, jobs.stopPatience());
        sources.forget(id);
        store.deleteAll("streams/" + id + "/");
    }

    /** What plays of a media; empty until it is playable. */
    public Optional<Presentation> presentation(MediaId id) {
        return Optional.ofNullable(presentations(List.of(id)).get(id));
    }

    /** What plays of several media, in one query. */
    public Map<MediaId, Presentation> presentations(Collection<MediaId> ids) {
        return ids.isEmpty() ? Map.of() : presentations.find(ids);
    }

    /**
     * A playlist of a media that is still being made, as it is now.
     *
     * @param edition which {@link Presentation#attempt} is meant
     * @param file below the edition, like {@code master.m3u8}
     * @return empty where that edition is whole, is no longer made, or has no such playlist yet
     */
    public Optional<String> growingPlaylist(MediaId id, int edition, String file) {
        return growing.playlist(id, edition, file);
    }

    /** Somebody watches a media that is still being made: its next chunk goes first for a while. */
    public void watched(MediaId id) {
        transcodes.watched(id, WATCHING);
    }

    /** How far media are, in one query; those never begun are absent. */
    public Map<MediaId, Progress> progress(Collection<MediaId> ids) {
        return ids.isEmpty() ? Map.of() : presentations.progress(ids);
    }
}
