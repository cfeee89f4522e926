package app.transcode;

import app.storage.MediaStore;
import app.storage.StoredObject;
import app.transcode.hls.PlaylistText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of one presentation in the store, as they are now. */
final class StreamFolder {

    private final MediaStore store;
    private final String prefix;
    private final Map<String, StoredObject> files = new HashMap<>();

    StreamFolder(MediaStore store, String prefix) {
        this.store = store;
        this.prefix = prefix;
        store.list(prefix, object -> files.put(object.key().substring(prefix.length()), object));
    }

    Set<String> names() {
        return files.keySet();
    }

    /** Whether a file is there and holds something. */
    boolean has(String name) {
        var file = files.get(name);
        return file != null && file.size() > 0;
    }

    /** A playlist; empty when it is not there. */
    Optional<PlaylistText> playlist(String name) throws IOException {
        var file = files.get(name);
        if (file == null) {
            return Optional.empty();
        }
        try (var in = store.open(file.key(), 0, file.size())) {
            return Optional.of(
                    PlaylistText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** Writes files one after another into one: init segment and segments make a whole film. */
    void join(Iterable<String> names, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            for (var name : names) {
                copy(name, out);
            }
        }
    }

    private void copy(String name, OutputStream out) throws IOException {
        var file = files.get(name);
        if (file == null) {
            throw new IOException("There is no " + prefix + name);
        }
        try (var in = store.open(file.key(), 0, file.size())) {
            in.transferTo(out);
        }
    }
}
