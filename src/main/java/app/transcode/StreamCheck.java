package app.transcode;

import app.storage.Finding;
import app.transcode.hls.PlaylistText;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks that what a presentation promises is there: each file that its playlists name. */
final class StreamCheck {

    /**
     * How far a track's length may be from the media's, in seconds: a frame of sound at each end.
     */
    private static final double TOLERANCE = 0.25;

    private final Presentation presentation;
    private final StreamFolder folder;
    private final Consumer<Finding> findings;

    StreamCheck(Presentation presentation, StreamFolder folder, Consumer<Finding> findings) {
        this.presentation = presentation;
        this.folder = folder;
        this.findings = findings;
    }

    /**
     * Checks all files.
     *
     * @return the whole tracks: for each its files in their order, the init segment first
     */
    Set<Set<String>> run() throws IOException {
        var tracks = new LinkedHashSet<Set<String>>();
        require(presentation.poster());
        var hls = presentation.hls();
        if (hls == null) {
            return tracks;
        }
        var master = folder.playlist(hls);
        if (master.isEmpty()) {
            report("file_missing", hls, "The master playlist is gone.");
            return tracks;
        }
        for (var uri : master.get().uris()) {
            var playlist = folder.playlist(uri);
            if (playlist.isEmpty()) {
                report("file_missing", uri, "The master playlist names it.");
            } else if (check(uri, playlist.get()) && !playlist.get().stills()) {
                tracks.add(below(uri, playlist.get()));
            }
        }
        return tracks;
    }

    /** Whether all of a track is there. */
    private boolean check(String name, PlaylistText playlist) {
        if (!playlist.ended()) {
            report("playlist_open", name, "It has no end, although the media is ready.");
        }
        double off = Math.abs(playlist.seconds() - presentation.duration());
        if (!playlist.stills() && off > TOLERANCE) {
            report(
                    "duration_wrong",
                    name,
                    "It plays %.2f s of %.2f s."
                            .formatted(playlist.seconds(), presentation.duration()));
        }
        var files = below(name, playlist);
        lookForStrays(name, files);
        boolean whole = true;
        for (var file : files) {
            whole &= require(file);
        }
        return whole;
    }

    /** Beside the segments that a playlist names there are no others. */
    private void lookForStrays(String playlist, Set<String> named) {
        var track = playlist.substring(0, playlist.lastIndexOf('/') + 1);
        folder.names().stream()
                .filter(file -> file.startsWith(track) && file.endsWith(".m4s"))
                .filter(file -> !named.contains(file))
                .forEach(file -> report("file_unknown", file, "No playlist names it."));
    }

    private static Set<String> below(String playlist, PlaylistText text) {
        var folder = playlist.substring(0, playlist.lastIndexOf('/') + 1);
        var files = new LinkedHashSet<String>();
        text.uris().forEach(uri -> files.add(folder + uri));
        return files;
    }

    private boolean require(@Nullable String file) {
        if (file == null || folder.has(file)) {
            return true;
        }
        report("file_missing", file, "It is part of the media, but it is gone or empty.");
        return false;
    }

    private void report(String kind, String file, String detail) {
        findings.accept(new Finding(kind, presentation.prefix() + file, detail));
    }
}
