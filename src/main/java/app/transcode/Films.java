package app.transcode;

import app.storage.MediaStore;
import app.transcode.hls.Segment;
import app.transcode.hls.Track;
import app.transcode.hls.TrackReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts stored segments together to a local file that FFmpeg reads. */
@Component
class Films {

    private final MediaStore store;

    Films(MediaStore store) {
        this.store = store;
    }

    /**
     * Writes some segments of a track, with its initialisation segment before them.
     *
     * @param prefix of the presentation's keys
     */
    void write(String prefix, Track track, List<Segment> segments, Path file) throws IOException {
        var folder = prefix + track.folder() + "/";
        try (var out = Files.newOutputStream(file)) {
            append(folder + TrackReader.INIT, out);
            for (var segment : segments) {
                append(folder + segment.name(), out);
            }
        }
    }

    private void append(String key, OutputStream out) throws IOException {
        var object = store.find(key);
        if (object.isEmpty()) {
            throw new IOException(key + " is not in the store");
        }
        try (var in = store.open(key, 0, object.get().size())) {
            in.transferTo(out);
        }
    }
}
