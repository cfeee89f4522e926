package app.transcode;

import app.storage.MediaId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Steers the making of streams, and tells how far it is. */
@Component
public class Transcoding {

    /**
     * Starts over after a failure, under a new attempt.
     *
     * @return false when the last attempt did not fail: then nothing happens
     */
    public boolean retry(MediaId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stops what is under way, its FFmpeg processes included, deletes every stream of the media and
     * forgets it. Harmless when there is nothing; called again after a crash.
     */
    public void cancel(MediaId id) {
        throw new UnsupportedOperationException();
    }

    /** What plays of a media; empty until it is playable. */
    public Optional<Presentation> presentation(MediaId id) {
        throw new UnsupportedOperationException();
    }

    /** What plays of several media, in one query. */
    public Map<MediaId, Presentation> presentations(Collection<MediaId> ids) {
        throw new UnsupportedOperationException();
    }

    /** How far media are, in one query; those never begun are absent. */
    public Map<MediaId, Progress> progress(Collection<MediaId> ids) {
        throw new UnsupportedOperationException();
    }
}
