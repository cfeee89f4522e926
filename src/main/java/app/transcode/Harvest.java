package app.transcode;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.transcode.hls.BadOutput;
import app.transcode.hls.OutputCheck;
import app.transcode.hls.Segment;
import app.transcode.hls.Track;
import app.transcode.hls.TrackReader;
import app.transcode.hls.TrackReader.Header;
import app.transcode.ledger.Task;
import app.transcode.plan.EncodePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the segments of one run as FFmpeg closes them: each is checked by its own boxes, stored
 * under a name of this run's own, and recorded. Used by one thread.
 */
class Harvest {

    private final Task task;
    private final EncodePlan plan;
    private final Path folder;
    private final List<String> tracks;
    private final MediaStore store;
    private final Publisher publisher;
    private final Recorder recorder;
    private final String mark = MediaId.random().value().substring(0, 8);
    private final Map<String, Header> headers = new HashMap<>();
    private int next;
    private long frames;

    /**
     * @param folder where the run writes
     * @param tracks that it makes
     * @param first the number of the first segment
     */
    Harvest(
            Task task,
            EncodePlan plan,
            Path folder,
            List<String> tracks,
            int first,
            MediaStore store,
            Publisher publisher,
            Recorder recorder) {
        this.task = task;
        this.plan = plan;
        this.folder = folder;
        this.tracks = tracks;
        this.store = store;
        this.publisher = publisher;
        this.recorder = recorder;
        this.next = first;
    }

    /**
     * Takes what is closed by now.
     *
     * @throws BadOutput if a segment is not what was planned
     * @throws Superseded if somebody else has the work by now
     */
    void gather() throws IOException, BadOutput, InterruptedException {
        while (tracks.stream().allMatch(this::closed)) {
            take();
        }
    }

    /** How many segments of each track were taken, with those before the first of this run. */
    int next() {
        return next;
    }

    /** How many frames of each rendition were taken. */
    long frames() {
        return frames;
    }

    private boolean closed(String track) {
        return Files.exists(folder.resolve(track).resolve(TrackReader.segmentName(next)));
    }

    private void take() throws IOException, BadOutput, InterruptedException {
        var made = new LinkedHashMap<Track, Segment>();
        var files = new LinkedHashMap<String, Path>();
        for (var name : tracks) {
            var header = header(name, files);
            var file = folder.resolve(name).resolve(TrackReader.segmentName(next));
            var segment = TrackReader.segment(file, header);
            check(header.track(), segment);
            var stored = segment.named(name(next));
            made.put(header.track(), stored);
            files.put(name + "/" + stored.name(), file);
        }
        publisher.put(prefix(), files);
        record(made);
        frames += made.values().iterator().next().samples();
        next++;
    }

    /** What comes too late is taken back; the initialisation segments are everybody's. */
    private void record(Map<Track, Segment> made) {
        try {
            recorder.record(task, next, made);
        } catch (Superseded e) {
            made.forEach(
                    (track, segment) ->
                            store.delete(prefix() + track.folder() + "/" + segment.name()));
            throw e;
        }
    }

    private String prefix() {
        return Presentation.prefix(task.id(), task.round());
    }

    /** A name that no other run uses, and that nobody guesses. */
    private String name(int number) {
        return String.format(Locale.ROOT, "%05d-%s.m4s", number, mark);
    }

    /** The first to make a track stores its initialisation segment; all others have the same. */
    private Header header(String name, Map<String, Path> files) throws IOException, BadOutput {
        var known = headers.get(name);
        if (known != null) {
            return known;
        }
        var header = TrackReader.header(folder.resolve(name));
        var video = plan.video();
        if (video != null && plan.pictures().contains(name)) {
            OutputCheck.checkSize(header.track(), video);
        }
        var init = folder.resolve(name).resolve(TrackReader.INIT);
        var key = prefix() + name + "/" + TrackReader.INIT;
        var stored = store.find(key);
        if (stored.isEmpty()) {
            files.put(name + "/" + TrackReader.INIT, copy(init));
        } else {
            same(init, key, stored.get().size());
        }
        headers.put(name, header);
        return header;
    }

    /** The store may take a file away, but this one is still read. */
    private static Path copy(Path init) throws IOException {
        return Files.copy(init, init.resolveSibling("init-to-store.mp4"));
    }

    private void same(Path init, String key, long size) throws IOException, BadOutput {
        try (var in = store.open(key, 0, size)) {
            if (!Arrays.equals(in.readAllBytes(), Files.readAllBytes(init))) {
                throw new BadOutput(key + " does not fit to this run's segments");
            }
        }
    }

    private void check(Track track, Segment segment) throws BadOutput {
        var video = plan.video();
        if (video != null && plan.pictures().contains(track.folder())) {
            OutputCheck.checkPicture(track, next, segment, video);
        }
    }
}
