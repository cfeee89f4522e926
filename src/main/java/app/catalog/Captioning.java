package app.catalog;

import app.catalog.search.Sentence;
import app.catalog.search.Spoken;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.transcode.WebVtt;
import app.users.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds text tracks to media and takes them away. A file that was served is never replaced: each new
 * track gets a name of its own, and the old one goes when nothing names it any more.
 */
@Component
class Captioning {

    private final Shelf shelf;
    private final CaptionTracks tracks;
    private final FileCaptions fromFile;
    private final Spoken spoken;
    private final MediaStore store;
    private final TransactionTemplate transaction;
    private final CaptionSettings settings;

    Captioning(
            Shelf shelf,
            CaptionTracks tracks,
            FileCaptions fromFile,
            Spoken spoken,
            MediaStore store,
            TransactionTemplate transaction,
            CaptionSettings settings) {
        this.shelf = shelf;
        this.tracks = tracks;
        this.fromFile = fromFile;
        this.spoken = spoken;
        this.store = store;
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * Adds a track, in the place of the one in its language.
     *
     * @param label for a person, perhaps empty
     * @throws Problem unless the caller may edit the media, or if it has too many tracks
     */
    MediaEntry add(String id, String language, String label, WebVtt text, Caller caller)
            throws IOException {
        var media = shelf.permit(id, caller).id();
        var name = Label.line(label);
        var track =
                new CaptionTrack(
                        media,
                        language,
                        name.isEmpty() ? CaptionFile.label(language) : name,
                        "captions/" + language + "-" + MediaId.random() + ".vtt");
        var bytes = text.text().getBytes(StandardCharsets.UTF_8);
        store.put(track.key(), new ByteArrayInputStream(bytes));
        return replace(track, Sentence.of(text), caller);
    }

    private MediaEntry replace(CaptionTrack track, List<Sentence> sentences, Caller caller) {
        var before = tracks.find(track.media());
        var entry =
                transaction.execute(
                        _ -> {
                            var taken = shelf.take(track.media().value(), caller);
                            checkRoom(before, track);
                            tracks.keep(track);
                            spoken.replace(track.media(), track.language(), sentences);
                            return shelf.changed(taken);
                        });
        before.stream()
                .filter(each -> each.language().equals(track.language()))
                .forEach(each -> store.delete(each.key()));
        return entry;
    }

    /**
     * Takes away a track that somebody added. One that came with the file in the same language is
     * shown again.
     *
     * @throws Problem NOT_FOUND if nobody added one
     */
    void remove(String id, String language, Caller caller) {
        var media = shelf.permit(id, caller).id();
        var track =
                tracks.find(media, language)
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                RequestProblem.NOT_FOUND,
                                                "Nobody added captions in this language."));
        var sentences = fromFile.sentences(media, language);
        transaction.executeWithoutResult(
                _ -> {
                    var entry = shelf.take(id, caller);
                    tracks.remove(track);
                    spoken.replace(media, language, sentences);
                    shelf.changed(entry);
                });
        store.delete(track.key());
    }

    private void checkRoom(List<CaptionTrack> before, CaptionTrack track) {
        boolean isNew = before.stream().noneMatch(e -> e.language().equals(track.language()));
        if (isNew && before.size() >= settings.tracks()) {
            throw new Problem(
                    CatalogProblem.TOO_MANY_CAPTIONS,
                    "A media has %d caption tracks at most.".formatted(settings.tracks()));
        }
    }
}
