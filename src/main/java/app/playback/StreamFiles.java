package app.playback;

import app.storage.MediaStore;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds files of the store, and remembers for a while where those lie that many viewers read: with
 * a bucket, each look-up is a request. Playlists are looked up each time, as they may still change.
 */
@Component
class StreamFiles {

    private final MediaStore store;
    private final Cache<String, StreamFile> remembered;

    StreamFiles(MediaStore store, PlaybackSettings settings) {
        this.store = store;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(settings.rememberedFiles())
                        .expireAfterWrite(settings.rememberedFor())
                        .build();
    }

    Optional<StreamFile> find(StreamPath path) {
        return remembered(path).or(() -> remember(path));
    }

    /** The file as it was found lately; costs nothing. */
    Optional<StreamFile> remembered(StreamPath path) {
        return Optional.ofNullable(remembered.getIfPresent(path.key()));
    }

    private Optional<StreamFile> remember(StreamPath path) {
        var found = find(path.key());
        if (!path.kind().mayChange()) {
            found.ifPresent(file -> remembered.put(path.key(), file));
        }
        return found;
    }

    /** Looks a file up, whatever is remembered. */
    Optional<StreamFile> find(String key) {
        return store.find(key)
                .map(object -> new StreamFile(object, store.localFile(key).orElse(null)));
    }

    /** What a playlist says. */
    String text(StreamFile playlist) throws IOException {
        var object = playlist.object();
        try (var in = store.open(object.key(), 0, object.size())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
