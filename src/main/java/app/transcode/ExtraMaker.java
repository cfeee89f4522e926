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
import app.transcode.plan.EncodeCommand;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.ExtraLadder;
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
 * Makes the ladder of a media that is ready once more in another codec, and lists it in a new
 * master playlist: who plays by the old one goes on.
 */
@Component
class ExtraMaker {

    private final SourceFiles sources;
    private final WorkFolders folders;
    private final Encoder encoder;
    private final Growing growing;
    private final Presentations presentations;
    private final MediaStore store;
    private final Publisher publisher;
    private final StraySegments strays;
    private final Outcomes outcomes;
    private final TranscodeSettings settings;

    ExtraMaker(
            SourceFiles sources,
            WorkFolders folders,
            Encoder encoder,
            Growing growing,
            Presentations presentations,
            MediaStore store,
            Publisher publisher,
            StraySegments strays,
            Outcomes outcomes,
            TranscodeSettings settings) {
        this.sources = sources;
        this.folders = folders;
        this.encoder = encoder;
        this.growing = growing;
        this.presentations = presentations;
        this.store = store;
        this.publisher = publisher;
        this.strays = strays;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /**
     * Makes a codec's ladder in one go, because nobody waits for it.
     *
     * @throws EncodeFailed if what was made cannot be used
     */
    void run(Task task, Planned planned) throws IOException, InterruptedException {
        var codec = Objects.requireNonNull(task.plan().codec());
        var ladders = ExtraLadder.of(encoding(planned.plan(), planned), List.of(codec));
        var shown = presentations.find(List.of(task.id())).get(task.id());
        if (ladders.isEmpty() || shown == null || shown.attempt() != task.round()) {
            outcomes.done(task, 0, () -> {});
            return;
        }
        try (var source = sources.original(task.id());
                var work = folders.open(task)) {
            double seconds = encode(task, planned.by(ladders.getFirst()), source.path(), work);
            var made = growing.whole(planned.by(ladders.getFirst()), ladders.getFirst().pictures());
            check(made);
            var all = list(task, planned, shown, made, work);
            strays.delete(task, ladders.getFirst().pictures());
            outcomes.done(task, seconds, () -> show(task, planned, all));
        }
    }

    /** The plan as it were if nothing was taken over without encoding. */
    private EncodePlan encoding(EncodePlan plan, Planned planned) {
        var video = plan.video();
        return video == null || video.copy() == null
                ? plan
                : EncodePlan.of(planned.source(), settings.rungs(), settings.encode())
                        .lasting(video.frames())
                        .reached(plan.access());
    }

    private double encode(Task task, Planned planned, Path source, WorkFolder work)
            throws IOException, InterruptedException {
        EncodePlan plan = planned.plan();
        var frames = Objects.requireNonNull(plan.video()).whole();
        var command = new EncodeCommand(plan, settings.encode(), source).pictures(frames);
        var yield = encoder.run(task, planned, command, plan.pictures(), 0, work);
        if (yield.frames() != frames.frames()) {
            throw EncodeFailed.of(yield.outcome(), yield.frames() + " frames", yield.bad());
        }
        return yield.seconds();
    }

    private static void check(Tracks made) {
        try {
            OutputCheck.check(made);
        } catch (BadOutput bad) {
            throw EncodeFailed.unfit(bad);
        }
    }

    private void show(Task task, Planned planned, Tracks all) {
        var shown = presentations.find(List.of(task.id())).get(task.id());
        if (shown != null) {
            var master = named(MasterPlaylist.FILE, task);
            var manifest = named(DashManifest.FILE, task);
            presentations.grown(shown.playing(master, manifest, all, planned), planned.listed());
        }
    }

    /** Nothing that is served is replaced. */
    private static String named(String file, Task task) {
        return file.replace(".", "-" + task.name() + ".");
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
