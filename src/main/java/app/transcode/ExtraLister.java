package app.transcode;

import app.storage.MediaStore;
import app.transcode.Plans.Planned;
import app.transcode.hls.BadOutput;
import app.transcode.hls.DashManifest;
import app.transcode.hls.MasterPlaylist;
import app.transcode.hls.MediaPlaylist;
import app.transcode.hls.OutputCheck;
import app.transcode.hls.Track;
import app.transcode.hls.Tracks;
import app.transcode.ledger.Task;
import app.transcode.plan.EncodePlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Lists a ladder in another codec beside the first one, in a new master playlist: who plays by the
 * old one goes on.
 */
@Component
class ExtraLister {

    private final WorkFolders folders;
    private final Growing growing;
    private final Receipts receipts;
    private final Presentations presentations;
    private final MediaStore store;
    private final Publisher publisher;
    private final StraySegments strays;
    private final Outcomes outcomes;

    ExtraLister(
            WorkFolders folders,
            Growing growing,
            Receipts receipts,
            Presentations presentations,
            MediaStore store,
            Publisher publisher,
            StraySegments strays,
            Outcomes outcomes) {
        this.folders = folders;
        this.growing = growing;
        this.receipts = receipts;
        this.presentations = presentations;
        this.store = store;
        this.publisher = publisher;
        this.strays = strays;
        this.outcomes = outcomes;
    }

    /**
     * Lists a ladder.
     *
     * @param planned the media by its first ladder
     * @param ladder the same by the other one
     * @throws EncodeFailed if the tracks do not belong together
     */
    void run(Task task, Planned planned, Planned ladder) throws IOException, InterruptedException {
        var made = growing.whole(ladder, ladder.plan().pictures());
        check(made, ladder.plan());
        var measured = receipts.of(task, ladder);
        var shown = presentations.find(List.of(task.id())).get(task.id());
        if (shown == null || shown.attempt() != task.round()) {
            throw new Superseded(task);
        }
        try (var work = folders.open(task)) {
            var all = list(task, planned, shown, made, work);
            strays.delete(task, ladder.plan().pictures());
            outcomes.done(task, 0, () -> show(task, planned, all, measured));
        }
    }

    private static void check(Tracks made, EncodePlan plan) {
        try {
            if (made.video().size() < plan.pictures().size()) {
                throw new BadOutput("Not all of " + plan.pictures() + " are there");
            }
            OutputCheck.check(made);
        } catch (BadOutput bad) {
            throw EncodeFailed.unfit(bad);
        }
    }

    private void show(Task task, Planned planned, Tracks all, Map<String, Quality> measured) {
        var shown = presentations.find(List.of(task.id())).get(task.id());
        if (shown != null) {
            var master = named(MasterPlaylist.FILE, task);
            var manifest = named(DashManifest.FILE, task);
            var more = shown.playing(master, manifest, all, planned).measured(measured);
            presentations.grown(more, planned.listed());
        }
    }

    /** Nothing that is served is replaced. */
    private static String named(String file, Task task) {
        var codec = Objects.requireNonNull(task.plan().codec());
        return file.replace(".", codec.suffix() + ".");
    }

    /** Writes playlists that name everything. */
    private Tracks list(
            Task task, Planned planned, Presentation shown, Tracks made, WorkFolder work)
            throws IOException, InterruptedException {
        var names = new ArrayList<>(shown.renditions().stream().map(Rendition::name).toList());
        made.video().stream()
                .map(Track::folder)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        var all = growing.whole(planned, names);
        var files = new LinkedHashMap<String, Path>();
        for (var track : made.video()) {
            var name = track.folder() + "/" + MediaPlaylist.FILE;
            var playlist = MediaPlaylist.of(track, all.targetDuration());
            work.folder(track.folder());
            files.put(name, Files.writeString(work.path().resolve(name), playlist));
        }
        var manifest = named(DashManifest.FILE, task);
        files.put(manifest, write(work, manifest, DashManifest.of(all)));
        var prefix = shown.prefix();
        publisher.put(prefix, files);
        var master = named(MasterPlaylist.FILE, task);
        var text = MasterPlaylist.of(all) + pictures(prefix + shown.hls());
        publisher.put(prefix, Map.of(master, write(work, master, text)));
        return all;
    }

    /** The lines of pictures for seeking stay what they were. */
    private String pictures(String key) throws IOException {
        var object = store.find(key).orElseThrow(() -> new IOException(key + " is gone"));
        try (var in = store.open(key, 0, object.size())) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> line.startsWith("#EXT-X-I-FRAME-STREAM-INF"))
                    .map(line -> line + "\n")
                    .reduce("", String::concat);
        }
    }

    private static Path write(WorkFolder work, String name, String text) throws IOException {
        return Files.writeString(work.path().resolve(name), text);
    }
}
