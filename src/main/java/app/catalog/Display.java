package app.catalog;

import app.catalog.MediaJson.Failure;
import app.catalog.WatchLog.Watched;
import app.catalog.search.Highlights;
import app.catalog.search.Moment;
import app.catalog.search.SearchWords;
import app.catalog.search.Spoken;
import app.ingest.Intake;
import app.ingest.Original;
import app.storage.MediaId;
import app.transcode.Presentation;
import app.transcode.Progress;
import app.transcode.Transcoding;
import app.users.AccountId;
import app.users.Caller;
import app.users.People;
import app.users.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Composes what several rooms know of media, with one question to each room, however many there
 * are.
 */
@Component
class Display {

    private final People people;
    private final Intake intake;
    private final Transcoding transcoding;
    private final CaptionTracks captions;
    private final Spoken spoken;
    private final ObjectProvider<WatchLog> log;
    private final Links links;
    private final CaptionSettings settings;

    Display(
            People people,
            Intake intake,
            Transcoding transcoding,
            CaptionTracks captions,
            Spoken spoken,
            ObjectProvider<WatchLog> log,
            Links links,
            CaptionSettings settings) {
        this.people = people;
        this.intake = intake;
        this.transcoding = transcoding;
        this.captions = captions;
        this.spoken = spoken;
        this.log = log;
        this.links = links;
        this.settings = settings;
    }

    MediaJson show(MediaEntry entry, Caller caller) {
        return show(entry, Viewer.of(caller));
    }

    MediaJson show(MediaEntry entry, Viewer viewer) {
        return show(List.of(entry), SearchWords.of(""), viewer).getFirst();
    }

    /** The media in the same order; the caller must be somebody who may see them. */
    List<MediaJson> show(List<MediaEntry> entries, Caller caller) {
        return show(entries, SearchWords.of(""), Viewer.of(caller));
    }

    /** The same as results of a search: with the words that were meant. */
    List<MediaJson> show(List<MediaEntry> entries, SearchWords words, Viewer viewer) {
        var all = ids(entries, _ -> true);
        var known =
                new Known(
                        people.find(entries.stream().map(MediaEntry::owner).distinct().toList()),
                        intake.originals(ids(entries, viewer::edits)),
                        transcoding.presentations(ids(entries, MediaEntry::shown)),
                        transcoding.progress(
                                ids(entries, each -> each.status() != MediaStatus.READY)),
                        captions.find(all),
                        watched(all, viewer.caller()),
                        words,
                        spoken.moments(all, words, settings.moments()));
        return entries.stream().map(each -> compose(each, known, viewer)).toList();
    }

    private Map<MediaId, Watched> watched(List<MediaId> ids, Caller caller) {
        var kept = log.getIfAvailable();
        return kept == null || !caller.signedIn() || ids.isEmpty()
                ? Map.of()
                : kept.watched(caller.id(), ids);
    }

    private MediaJson compose(MediaEntry entry, Known known, Viewer viewer) {
        var presentation = known.presentations().get(entry.id());
        boolean original = known.originals().containsKey(entry.id());
        var paths = links.paths(entry, presentation, known.added(entry.id()), original, viewer);
        var watched = known.watched().get(entry.id());
        return new MediaJson(
                entry.id(),
                entry.kind(),
                entry.title(),
                entry.description(),
                entry.tags(),
                entry.visibility(),
                known.owner(entry.owner()),
                entry.status(),
                entry.playable(),
                progress(entry.status(), known.progress().get(entry.id())),
                secondsLeft(entry.status(), known.progress().get(entry.id())),
                failure(entry),
                entry.duration(),
                entry.width(),
                entry.height(),
                entry.size(),
                entry.fileName(),
                entry.createdAt(),
                entry.views(),
                paths.playback(),
                presentation == null ? List.of() : presentation.renditions(),
                paths.captions(),
                presentation == null ? List.of() : presentation.audioTracks(),
                presentation == null ? List.of() : presentation.companions().chapters(),
                paths.images(),
                watched == null ? null : watched.seconds(),
                watched == null ? null : watched.at(),
                known.highlights(entry),
                known.moments().getOrDefault(entry.id(), List.of()),
                watched != null && watched.seen(),
                ladderVersion(known.progress().get(entry.id())),
                paths.grant());
    }

    private static double progress(MediaStatus status, @Nullable Progress progress) {
        if (status == MediaStatus.READY) {
            return 1;
        }
        return progress == null || status == MediaStatus.UPLOADING ? 0 : progress.progress();
    }

    private static @Nullable Integer secondsLeft(MediaStatus status, @Nullable Progress progress) {
        return progress == null || status != MediaStatus.PROCESSING ? null : progress.secondsLeft();
    }

    private static int ladderVersion(@Nullable Progress progress) {
        return progress == null ? 0 : progress.ladderVersion();
    }

    private static @Nullable Failure failure(MediaEntry entry) {
        var code = entry.failureCode();
        var message = entry.failureMessage();
        return code == null || message == null ? null : new Failure(code, message);
    }

    private static List<MediaId> ids(Collection<MediaEntry> entries, Predicate<MediaEntry> which) {
        return entries.stream().filter(which).map(MediaEntry::id).toList();
    }

    private record Known(
            Map<AccountId, Person> people,
            Map<MediaId, Original> originals,
            Map<MediaId, Presentation> presentations,
            Map<MediaId, Progress> progress,
            Map<MediaId, List<CaptionTrack>> captions,
            Map<MediaId, Watched> watched,
            SearchWords words,
            Map<MediaId, List<Moment>> moments) {

        List<CaptionTrack> added(MediaId id) {
            return captions.getOrDefault(id, List.of());
        }

        @Nullable Highlights highlights(MediaEntry entry) {
            return words.isEmpty()
                    ? null
                    : Highlights.of(words, entry.title(), entry.tags(), entry.description());
        }

        Person owner(AccountId id) {
            return people.getOrDefault(id, new Person(id, "Deleted account", null));
        }
    }
}
