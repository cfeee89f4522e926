package app.activity;

import app.catalog.Catalog;
import app.catalog.MediaState;
import app.storage.MediaId;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The states of media that people listen to, asked for once for all of them: of a premiere,
 * hundreds may hear the same news.
 */
@Component
class States {

    private static final Duration AGE = Duration.ofSeconds(1);
    private static final int REMEMBERED = 1_000;

    private final LoadingCache<MediaId, Optional<MediaState>> known;

    States(Catalog catalog) {
        known =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterWrite(AGE)
                        .build(catalog::state);
    }

    /** The state of a media, whoever may see it; empty once it is deleted. */
    Optional<MediaState> of(MediaId id) {
        return known.get(id);
    }

    /** Has it asked for anew, as news of it came. */
    void changed(MediaId id) {
        known.invalidate(id);
    }
}
