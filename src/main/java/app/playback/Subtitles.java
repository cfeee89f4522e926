package app.playback;

import app.catalog.Catalog;
import app.transcode.Transcoding;
import app.transcode.WebVtt;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Adds text tracks to streams. Nothing of it is stored: tracks come and go, while the playlists
 * that lie beside the segments stay as they are.
 */
@Component
class Subtitles {

    private final Catalog catalog;
    private final Transcoding transcoding;
    private final StreamFiles files;

    Subtitles(Catalog catalog, Transcoding transcoding, StreamFiles files) {
        this.catalog = catalog;
        this.transcoding = transcoding;
        this.files = files;
    }

    /** Whether a media has text tracks. */
    boolean any(StreamPath path) {
        return !catalog.textTracks(path.id()).isEmpty();
    }

    /** A playlist as players get it: a master playlist lists the media's text tracks. */
    String added(StreamPath path, String playlist) {
        return path.begins()
                ? SubtitleGroup.in(playlist, path.attempt(), catalog.textTracks(path.id()))
                : playlist;
    }

    /** Whether a path lies where playlists and segments of text tracks are. */
    static boolean lieAt(StreamPath path) {
        return path.file().startsWith(SubtitleGroup.FOLDER);
    }

    /** The playlist or segment of a text track; empty when there is no such track. */
    Optional<String> find(StreamPath path) throws IOException {
        var name = path.file().substring(SubtitleGroup.FOLDER.length());
        var stem = name.substring(0, name.lastIndexOf('.'));
        var captions = path.beside(SubtitleGroup.CAPTIONS + stem + ".vtt");
        var file = files.find(captions);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return switch (path.kind()) {
            case PLAYLIST -> Optional.of(SubtitleGroup.playlist(stem + ".vtt", duration(path)));
            case TEXT -> Optional.of(WebVtt.read(files.text(file.get())).segment());
            default -> Optional.empty();
        };
    }

    private double duration(StreamPath path) {
        return transcoding.presentation(path.id()).map(each -> each.duration()).orElse(0.0);
    }
}
