package app.transcode.extras;

import app.transcode.hls.Segment;
import app.transcode.hls.Track;
import app.transcode.hls.TrackReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the segments come from that were made: a folder, or the store. */
public interface SegmentFiles {

    /**
     * Copies a whole file of a track.
     *
     * @param track its folder
     * @param file its initialisation or one of its segments
     * @throws IOException if it is not there, or cannot be read
     */
    void copy(String track, String file, OutputStream to) throws IOException;

    /** Writes a track's initialisation and some of its segments as one local file. */
    default void copy(Track track, List<Segment> segments, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            copy(track.folder(), TrackReader.INIT, out);
            for (var segment : segments) {
                copy(track.folder(), segment.name(), out);
            }
        }
    }
}
