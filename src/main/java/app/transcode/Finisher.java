package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.extras.Stills;
import app.transcode.extras.StillsMaker;
import app.transcode.hls.BadOutput;
import app.transcode.hls.DashManifest;
import app.transcode.hls.MasterPlaylist;
import app.transcode.hls.MediaPlaylist;
import app.transcode.hls.OutputCheck;
import app.transcode.hls.Track;
import app.transcode.hls.Tracks;
import app.transcode.ledger.Task;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.PosterCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Ends a round: checks all tracks as a whole, makes what is made of them, and writes the static
 * playlists, the master last, when all it names is there.
 */
@Component
class Finisher {

    private final Growing growing;
    private final SourceFiles sources;
    private final WorkFolders folders;
    private final Films films;
    private final PosterMaker posters;
    private final CompanionMaker companions;
    private final StillsMaker stills;
    private final Publisher publisher;
    private final StraySegments strays;
    private final Outcomes outcomes;
    private final Reports reports;
    private final TranscodeSettings settings;

    Finisher(
            Growing growing,
            SourceFiles sources,
            WorkFolders folders,
            Films films,
            PosterMaker posters,
            CompanionMaker companions,
            StillsMaker stills,
            Publisher publisher,
            StraySegments strays,
            Outcomes outcomes,
            Reports reports,
            TranscodeSettings settings) {
        this.growing = growing;
        this.sources = sources;
        this.folders = folders;
        this.films = films;
        this.posters = posters;
        this.companions = companions;
        this.stills = stills;
        this.publisher = publisher;
        this.strays = strays;
        this.outcomes = outcomes;
        this.reports = reports;
        this.settings = settings;
    }

    /**
     * Checks and publishes.
     *
     * @throws EncodeFailed if the tracks do not belong together
     */
    void run(Task task, Planned planned) throws IOException, InterruptedException {
        reports.stage(task, "publishing", 0.97);
        var lasting = lasting(planned.plan());
        var tracks = growing.whole(planned, lasting);
        check(tracks);
        try (var work = folders.open(task)) {
            var prefix = Presentation.prefix(task.id(), task.round());
            var files = new LinkedHashMap<String, Path>();
            var along = companions(task, planned, work);
            files.putAll(along.files(work.path()));
            var poster = poster(task, planned, tracks, work);
            poster.ifPresent(file -> files.put(PosterCommand.FILE, file));
            var seeking = stills(prefix, tracks, work);
            seeking.ifPresent(each -> add(files, each.files(), work));
            playlists(tracks, work, files);
            publisher.put(prefix, files);
            var track = seeking.map(Stills::track).orElse(null);
            var master = write(work, MasterPlaylist.FILE, MasterPlaylist.of(tracks, track));
            publisher.put(prefix, Map.of(MasterPlaylist.FILE, master));
            var presentation =
                    Presentation.whole(planned, tracks, poster.isPresent(), seeking, along);
            strays.delete(task, planned.plan().tracks());
            outcomes.ready(task, presentation, lasting.equals(planned.listed()));
        }
    }

    /** A copy that only served until the encoded top rendition was there is no longer listed. */
    private static List<String> lasting(EncodePlan plan) {
        var video = plan.video();
        var copy = video == null ? null : video.copy();
        return copy == null || copy.stays()
                ? plan.pictures()
                : plan.pictures().stream().filter(name -> !name.equals(copy.name())).toList();
    }

    private static void check(Tracks tracks) {
        try {
            OutputCheck.check(tracks);
        } catch (BadOutput bad) {
            throw EncodeFailed.unfit(bad);
        }
    }

    private Companions companions(Task task, Planned planned, WorkFolder work)
            throws IOException, InterruptedException {
        try (var source = sources.original(task.id())) {
            return companions.make(planned.source(), source.path(), work);
        }
    }

    private Optional<Path> poster(Task task, Planned planned, Tracks tracks, WorkFolder work)
            throws IOException, InterruptedException {
        if (!tracks.video().isEmpty()) {
            var prefix = Presentation.prefix(task.id(), task.round());
            return posters.ofPicture(prefix, tracks.video(), work);
        }
        try (var source = sources.original(task.id())) {
            return posters.ofCover(planned.source(), source.path(), work);
        }
    }

    private Optional<Stills> stills(String prefix, Tracks tracks, WorkFolder work)
            throws IOException, InterruptedException {
        if (tracks.video().isEmpty()) {
            return Optional.empty();
        }
        var smallest = tracks.video().getLast();
        var film = work.path().resolve("film.mp4");
        films.write(prefix, smallest, smallest.segments(), film);
        return stills.make(
                film,
                smallest.width(),
                smallest.height(),
                smallest.duration(),
                settings.threads(),
                settings.timeLimit(),
                work.path());
    }

    private static void add(Map<String, Path> files, List<Path> more, WorkFolder work) {
        for (var file : more) {
            files.put(work.path().relativize(file).toString().replace('\\', '/'), file);
        }
    }

    private static void playlists(Tracks tracks, WorkFolder work, Map<String, Path> files)
            throws IOException {
        for (Track track : tracks.all()) {
            var name = track.folder() + "/" + MediaPlaylist.FILE;
            var playlist = MediaPlaylist.of(track, tracks.targetDuration());
            work.folder(track.folder());
            files.put(name, write(work, name, playlist));
        }
        files.put(DashManifest.FILE, write(work, DashManifest.FILE, DashManifest.of(tracks)));
    }

    private static Path write(WorkFolder work, String name, String text) throws IOException {
        return Files.writeString(work.path().resolve(name), text);
    }
}
