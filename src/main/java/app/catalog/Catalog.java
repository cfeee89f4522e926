package app.catalog;

import app.storage.MediaId;
import app.users.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which media there are, and who may watch them. */
@Component
public class Catalog {

    /**
     * Whether somebody may watch a media now. Answered from memory nearly always, and at most ten
     * seconds old: cheap enough for every segment.
     *
     * @param ticket from the URL, or null when it has none
     * @return empty when the media does not exist or must stay hidden from them
     */
    public Optional<Admission> admit(MediaId id, Caller caller, @Nullable String ticket) {
        throw new UnsupportedOperationException();
    }

    /** A media's state as its viewers see it. */
    public Optional<MediaState> state(MediaId id) {
        throw new UnsupportedOperationException();
    }

    /** The uploader's name for a media's file: a label, never part of a path. */
    public Optional<String> fileName(MediaId id) {
        throw new UnsupportedOperationException();
    }

    /** Counts one view. */
    public void viewed(MediaId id) {
        throw new UnsupportedOperationException();
    }
}
