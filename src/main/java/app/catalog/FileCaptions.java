package app.catalog;

import app.catalog.search.Sentence;
import app.catalog.search.Spoken;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.transcode.Caption;
import app.transcode.Presentation;
import app.transcode.TranscodeCompleted;
import app.transcode.Transcoding;
import app.transcode.WebVtt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Lets searches find what is said in the text tracks that came with a file. */
@Component
class FileCaptions {

    private final Transcoding transcoding;
    private final CaptionTracks added;
    private final Spoken spoken;
    private final MediaStore store;

    FileCaptions(Transcoding transcoding, CaptionTracks added, Spoken spoken, MediaStore store) {
        this.transcoding = transcoding;
        this.added = added;
        this.spoken = spoken;
        this.store = store;
    }

    @ApplicationModuleListener
    public void on(TranscodeCompleted news) {
        var languages = new HashSet<String>();
        transcoding
                .presentation(news.id())
                .map(each -> each.companions().captions())
                .orElse(List.of())
                .forEach(track -> languages.add(track.language()));
        added.find(news.id()).forEach(track -> languages.remove(track.language()));
        for (var language : languages) {
            spoken.replace(news.id(), language, sentences(news.id(), language));
        }
    }

    /** What is said in a language, by the tracks that came with the file. */
    List<Sentence> sentences(MediaId id, String language) {
        return transcoding
                .presentation(id)
                .map(shown -> sentences(shown, language))
                .orElse(List.of());
    }

    private List<Sentence> sentences(Presentation shown, String language) {
        return shown.companions().captions().stream()
                .filter(track -> track.language().equals(language))
                .findFirst()
                .map(track -> Sentence.of(read(shown, track)))
                .orElse(List.of());
    }

    /** All text tracks of a media: an added one takes the place of those in its language. */
    List<TextTrack> all(MediaId id) {
        return merged(transcoding.presentation(id), added.find(id));
    }

    static List<TextTrack> merged(Optional<Presentation> shown, List<CaptionTrack> added) {
        var all = new ArrayList<TextTrack>();
        var languages = added.stream().map(CaptionTrack::language).toList();
        shown.ifPresent(
                of ->
                        of.companions().captions().stream()
                                .filter(each -> !languages.contains(each.language()))
                                .map(each -> track(of, each))
                                .forEach(all::add));
        for (var each : added) {
            all.add(new TextTrack(each.language(), each.label(), Presentation.ADDED, each.file()));
        }
        return List.copyOf(all);
    }

    private static TextTrack track(Presentation of, Caption caption) {
        return new TextTrack(caption.language(), caption.label(), of.attempt(), caption.file());
    }

    private WebVtt read(Presentation shown, Caption track) {
        var key = shown.prefix() + track.file();
        try {
            var size = store.find(key).orElseThrow(() -> new IOException(key + " is gone")).size();
            try (var in = store.open(key, 0, size)) {
                return WebVtt.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
