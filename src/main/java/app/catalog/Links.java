package app.catalog;

import app.catalog.MediaJson.Caption;
import app.catalog.MediaJson.Image;
import app.catalog.MediaJson.Playback;
import app.catalog.ticket.Tickets;
import app.transcode.Companions;
import app.transcode.Presentation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the paths under which a media's bytes are read: {@code /streams/{id}/{grant}/{attempt}/…},
 * where the grant is {@code open} or a ticket, so that relative paths inside of playlists keep it.
 */
@Component
class Links {

    private final Tickets tickets;
    private final Duration lifetime;
    private final Clock clock;

    Links(Tickets tickets, CatalogSettings settings, Clock clock) {
        this.tickets = tickets;
        this.lifetime = settings.ticketLifetime();
        this.clock = clock;
    }

    /**
     * Everything of a media that is read by a path.
     *
     * @param playback what plays
     * @param images a picture media in its sizes
     * @param captions its text tracks
     * @param grant what lets somebody who opened a share go on with it, or null
     */
    record Paths(
            Playback playback,
            List<Image> images,
            List<Caption> captions,
            @Nullable String grant) {}

    /**
     * @param presentation what plays, or null before anything does
     * @param added its text tracks that people added
     * @param original whether there is an original
     * @param viewer who may see the media
     */
    Paths paths(
            MediaEntry entry,
            @Nullable Presentation presentation,
            List<CaptionTrack> added,
            boolean original,
            Viewer viewer) {
        var base = "/streams/" + entry.id() + "/";
        boolean readsOriginal = original && viewer.edits(entry);
        var source = readsOriginal ? base + ticket(entry, true, viewer) + "/original" : null;
        var grant = viewer.share() == null ? null : ticket(entry, false, viewer);
        if (presentation == null && added.isEmpty()) {
            var nothing = new Playback(null, null, null, null, null, null, null, source);
            return new Paths(nothing, List.of(), List.of(), grant);
        }
        return paths(
                base + way(entry, viewer, grant) + "/",
                presentation,
                entry.poster(),
                added,
                source,
                grant);
    }

    /** What stands in the path in front of each file. */
    private String way(MediaEntry entry, Viewer viewer, @Nullable String grant) {
        if (entry.visibility().open()) {
            return "open";
        }
        return grant == null ? ticket(entry, false, viewer) : grant;
    }

    private static Paths paths(
            String granted,
            @Nullable Presentation of,
            @Nullable String chosen,
            List<CaptionTrack> added,
            @Nullable String original,
            @Nullable String grant) {
        var companions = of == null ? Companions.NONE : of.companions();
        var streams = granted + (of == null ? "" : of.attempt() + "/");
        var images =
                companions.pictures().stream()
                        .map(each -> new Image(streams + each.file(), each.width(), each.height()))
                        .toList();
        var playback =
                new Playback(
                        of == null ? null : path(streams, of.hls()),
                        of == null ? null : path(streams, of.dash()),
                        poster(granted, streams, of, chosen),
                        of == null ? null : path(streams, of.storyboard()),
                        path(streams, companions.mp3()),
                        path(streams, companions.waveform()),
                        images.isEmpty() ? null : images.getFirst().url(),
                        original);
        return new Paths(playback, images, captions(granted, of, added), grant);
    }

    private static @Nullable String poster(
            String granted, String streams, @Nullable Presentation of, @Nullable String chosen) {
        if (of == null) {
            return null;
        }
        return chosen == null
                ? path(streams, of.poster())
                : granted + Presentation.ADDED + "/" + chosen;
    }

    private static List<Caption> captions(
            String granted, @Nullable Presentation of, List<CaptionTrack> added) {
        return FileCaptions.merged(Optional.ofNullable(of), added).stream()
                .map(
                        each ->
                                new Caption(
                                        each.language(),
                                        each.label(),
                                        granted + each.edition() + "/" + each.file()))
                .toList();
    }

    private static @Nullable String path(String streams, @Nullable String file) {
        return file == null ? null : streams + file;
    }

    private String ticket(MediaEntry entry, boolean original, Viewer viewer) {
        var held = viewer.grant();
        if (held != null) {
            return held;
        }
        var seconds = entry.duration() == null ? 0 : Math.round(entry.duration());
        var expiry = clock.instant().plus(lifetime).plusSeconds(seconds);
        return tickets.seal(viewer.ticket(entry, original, expiry));
    }
}
