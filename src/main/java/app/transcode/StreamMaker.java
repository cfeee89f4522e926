package app.transcode;

import app.ingest.Intake;
import app.storage.MediaStore;
import app.transcode.Failure.Blame;
import app.transcode.Failure.Code;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.SourceProbe;
import app.transcode.hls.MasterPlaylist;
import app.transcode.hls.Track;
import app.transcode.hls.Tracks;
import app.transcode.plan.AudioPlan;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.PosterCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes everything of one media: probe, plan, encode, verify, publish. */
@Component
class StreamMaker {

    private final Intake intake;
    private final MediaStore store;
    private final WorkFolders folders;
    private final SourceProbe probe;
    private final Encoder encoder;
    private final PosterMaker posters;
    private final PictureMaker pictures;
    private final CompanionMaker companions;
    private final Publisher publisher;
    private final Transcodes transcodes;
    private final TranscodeSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StreamMaker(
            Intake intake,
            MediaStore store,
            WorkFolders folders,
            SourceProbe probe,
            Encoder encoder,
            PosterMaker posters,
            PictureMaker pictures,
            CompanionMaker companions,
            Publisher publisher,
            Transcodes transcodes,
            TranscodeSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intake = intake;
        this.store = store;
        this.folders = folders;
        this.probe = probe;
        this.encoder = encoder;
        this.posters = posters;
        this.pictures = pictures;
        this.companions = companions;
        this.publisher = publisher;
        this.transcodes = transcodes;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes and stores the streams of a media.
     *
     * @return what can be played now
     * @throws Superseded if somebody else took the work over meanwhile
     */
    Presentation make(Attempt attempt) throws IOException, InterruptedException {
        var progress = new ProgressReporter(attempt, transcodes, events, clock);
        try (var work = folders.open(attempt)) {
            progress.stage("probing", 0);
            var source = source(attempt, work);
            var info = probe.probe(source, work.path());
            if (info.still()) {
                return pictures.make(attempt, info, source, work);
            }
            var plan = plan(attempt, info);
            progress.stage("encoding", 0.01);
            var tracks = encoder.encode(info, plan, source, work, progress);
            progress.stage("verifying", 0.95);
            var companions = this.companions.make(info, source, work);
            var poster = posters.make(info, source, tracks, work).orElse(null);
            progress.stage("publishing", 0.97);
            publisher.publish(attempt, companions, work);
            publisher.publish(attempt, tracks, poster, work);
            return presentation(attempt, tracks, poster != null, companions);
        }
    }

    /** The original as a local file, fetched into the work folder where the store has none. */
    private Path source(Attempt attempt, WorkFolder work) throws IOException {
        var original = intake.original(attempt.id()).orElseThrow(StreamMaker::originalMissing);
        var local = store.localFile(original.key());
        if (local.isPresent()) {
            return local.get();
        }
        if (store.find(original.key()).isEmpty()) {
            throw originalMissing();
        }
        var copy = work.path().resolve("source");
        try (var in = store.open(original.key(), 0, original.size())) {
            Files.copy(in, copy);
        }
        return copy;
    }

    private EncodePlan plan(Attempt attempt, SourceInfo info) {
        var plan = EncodePlan.of(info, settings.rungs(), settings.encode());
        if (!transcodes.planned(attempt, plan)) {
            throw new Superseded(attempt);
        }
        return plan;
    }

    private static EncodeFailed originalMissing() {
        return new EncodeFailed(
                Failure.of(
                        Code.ORIGINAL_MISSING,
                        "The uploaded file is no longer there. Upload it again.",
                        Blame.FILE),
                "no original",
                null);
    }

    private static Presentation presentation(
            Attempt attempt, Tracks tracks, boolean poster, Companions companions) {
        var top = tracks.video().isEmpty() ? null : tracks.video().getFirst();
        return new Presentation(
                attempt.id(),
                attempt.number(),
                top == null ? MediaKind.AUDIO : MediaKind.VIDEO,
                tracks.duration(),
                top == null ? null : top.width(),
                top == null ? null : top.height(),
                MasterPlaylist.FILE,
                poster ? PosterCommand.FILE : null,
                renditions(tracks),
                tracks.plan().audio().stream().map(StreamMaker::track).toList(),
                companions);
    }

    private static List<Rendition> renditions(Tracks tracks) {
        var video = tracks.plan().video();
        var renditions = new ArrayList<Rendition>();
        if (video != null) {
            double rate = video.grid().rate().value();
            for (Track track : tracks.video()) {
                renditions.add(
                        new Rendition(
                                track.folder(),
                                track.width(),
                                track.height(),
                                track.average(),
                                track.codecs(),
                                Math.round(rate * 1000) / 1000.0));
            }
        }
        return List.copyOf(renditions);
    }

    private static AudioTrack track(AudioPlan plan) {
        return new AudioTrack(plan.language(), plan.label(), plan.isDefault());
    }
}
