package app.catalog;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.users.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people handle playlists, as far as they may. */
@Component
class PlaylistShelf {

    private final Playlists playlists;
    private final PlaylistItems items;
    private final Shelf media;
    private final PlaylistSettings settings;
    private final Clock clock;

    PlaylistShelf(
            Playlists playlists,
            PlaylistItems items,
            Shelf media,
            PlaylistSettings settings,
            Clock clock) {
        this.playlists = playlists;
        this.items = items;
        this.media = media;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A playlist to read.
     *
     * @throws Problem NOT_FOUND when it does not exist for this caller
     */
    @Transactional(readOnly = true)
    public Playlist see(String id, Caller caller) {
        return parse(id)
                .flatMap(playlists::find)
                .filter(each -> each.accessOf(caller).see())
                .orElseThrow(PlaylistShelf::notFound);
    }

    @Transactional
    public Playlist begin(Edit edit, Visibility usual, Caller caller) {
        var now = now();
        var empty = new Playlist(UUID.randomUUID(), caller.id(), "", "", usual, now, now);
        var playlist = empty.with(edit, now);
        if (playlist.title().isEmpty()) {
            throw unusable("title", "must not be empty");
        }
        playlists.save(playlist);
        return playlist;
    }

    @Transactional
    public Playlist edit(String id, Edit edit, Caller caller) {
        var playlist = take(id, caller).with(edit, now());
        playlists.save(playlist);
        return playlist;
    }

    @Transactional
    public void remove(String id, Caller caller) {
        playlists.delete(take(id, caller).id());
    }

    /**
     * Puts media in the place of all that a playlist holds, each once.
     *
     * @throws Problem naming those that do not exist for the caller
     */
    @Transactional
    public Playlist fill(String id, List<@Nullable String> ids, Caller caller) {
        var playlist = take(id, caller);
        var wanted = ids.stream().map(each -> MediaId.parse(each == null ? "" : each)).toList();
        var known = wanted.stream().flatMap(Optional::stream).distinct().toList();
        if (known.size() > settings.items()) {
            throw new Problem(
                    CatalogProblem.TOO_MANY_PLAYLIST_ITEMS,
                    "A playlist holds %d media at most.".formatted(settings.items()));
        }
        long seen = media.see(known).stream().filter(each -> each.accessOf(caller).see()).count();
        if (seen < known.size() || wanted.stream().anyMatch(Optional::isEmpty)) {
            throw unusable("mediaIds", "must name media that you may see");
        }
        items.replace(playlist.id(), known);
        var changed = playlist.with(new Edit(null, null, null, null), now());
        playlists.save(changed);
        return changed;
    }

    private Playlist take(String id, Caller caller) {
        var playlist = parse(id).flatMap(playlists::take).orElseThrow(PlaylistShelf::notFound);
        var access = playlist.accessOf(caller);
        if (!access.see()) {
            throw notFound();
        }
        if (!access.edit()) {
            throw new Problem(
                    RequestProblem.FORBIDDEN, "Only its owner and administrators may do that.");
        }
        return playlist;
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Problem unusable(String field, String message) {
        return new Problem(
                RequestProblem.INVALID_REQUEST,
                "Correct the named fields and send it again.",
                List.of(new Problem.FieldError(field, message)));
    }

    private static Problem notFound() {
        return new Problem(
                RequestProblem.NOT_FOUND,
                "There is no such playlist, or it is not open to you. Signing in may help.");
    }
}
