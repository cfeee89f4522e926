package app.transcode;

import app.storage.MediaStore;
import app.transcode.hls.MasterPlaylist;
import app.transcode.hls.MediaPlaylist;
import app.transcode.hls.Track;
import app.transcode.hls.TrackReader;
import app.transcode.hls.Tracks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an attempt's files into the store: the master playlist last, when all it names is there. */
@Component
class Publisher {

    private final MediaStore store;
    private final TranscodeSettings settings;

    Publisher(MediaStore store, TranscodeSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Stores all files of an attempt. Those in its folder may be gone afterwards.
     *
     * @param poster or null when there is none
     */
    void publish(Attempt attempt, Tracks tracks, @Nullable Path poster, WorkFolder work)
            throws IOException, InterruptedException {
        var files = new ArrayList<Path>();
        for (var track : tracks.all()) {
            files.addAll(files(track, tracks.targetDuration(), work.path()));
        }
        if (poster != null) {
            files.add(poster);
        }
        putAll(attempt, files, work.path());
        var master = work.path().resolve(MasterPlaylist.FILE);
        Files.writeString(master, MasterPlaylist.of(tracks));
        put(attempt, master, work.path());
    }

    /** Stores what goes with an attempt besides its streams. */
    void publish(Attempt attempt, Companions companions, WorkFolder work)
            throws IOException, InterruptedException {
        var files = companions.files().stream().map(work.path()::resolve).toList();
        putAll(attempt, files, work.path());
    }

    private static List<Path> files(Track track, int targetDuration, Path root) throws IOException {
        var folder = root.resolve(track.folder());
        var files = new ArrayList<Path>();
        files.add(folder.resolve(TrackReader.INIT));
        track.segments().forEach(segment -> files.add(folder.resolve(segment.name())));
        var playlist = folder.resolve(MediaPlaylist.FILE);
        Files.writeString(playlist, MediaPlaylist.of(track, targetDuration));
        files.add(playlist);
        return files;
    }

    private void putAll(Attempt attempt, List<Path> files, Path root)
            throws IOException, InterruptedException {
        var threads = Thread.ofVirtual().name("publish-", 0).factory();
        try (var pool = Executors.newFixedThreadPool(settings.parallelUploads(), threads)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var file : files) {
                tasks.add(
                        () -> {
                            put(attempt, file, root);
                            return null;
                        });
            }
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private void put(Attempt attempt, Path file, Path root) throws IOException {
        var below = root.relativize(file).toString().replace('\\', '/');
        store.put(attempt.prefix() + below, file);
    }
}
