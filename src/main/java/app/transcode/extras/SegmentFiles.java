package app.transcode.extras;

import app.transcode.hls.Segment;
import app.transcode.hls.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Fetches segments that were made from where they lie: a folder, or the store. */
@FunctionalInterface
public interface SegmentFiles {

    /**
     * Writes a track's initialisation and some of its segments as one local file.
     *
     * @throws IOException if one is not there, or cannot be read
     */
    void write(Track track, List<Segment> segments, Path to) throws IOException;
}
