package app.transcode;

import app.storage.MediaId;
import app.storage.MediaStore;
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

    /** FFmpeg is gone within moments; a store that hangs must not hold up who cancels. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Transcodes transcodes;
    private final RunningAttempts running;
    private final MediaStore store;
    private final ApplicationEventPublisher events;

    Transcoding(
            Transcodes transcodes,
            RunningAttempts running,
            MediaStore store,
            ApplicationEventPublisher events) {
        this.transcodes = transcodes;
        this.running = running;
        this.store = store;
        this.events = events;
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
        running.stop(id, PATIENCE);
        store.deleteAll("streams/" + id + "/");
    }

    /** What plays of a media; empty until it is playable. */
    public Optional<Presentation> presentation(MediaId id) {
        return Optional.ofNullable(presentations(List.of(id)).get(id));
    }

    /** What plays of several media, in one query. */
    public Map<MediaId, Presentation> presentations(Collection<MediaId> ids) {
        return ids.isEmpty() ? Map.of() : transcodes.presentations(ids);
    }

    /** How far media are, in one query; those never begun are absent. */
    public Map<MediaId, Progress> progress(Collection<MediaId> ids) {
        return ids.isEmpty() ? Map.of() : transcodes.progress(ids);
    }
}
