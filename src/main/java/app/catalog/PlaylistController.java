package app.catalog;

import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of playlists. */
@RestController
@RequestMapping("/api/v1/playlists")
@Tag(name = "Playlists")
class PlaylistController {

    private final PlaylistShelf shelf;
    private final Playlists playlists;
    private final PlaylistDisplay display;
    private final Editor editor;
    private final PlaylistSettings settings;
    private final CatalogSettings pages;

    PlaylistController(
            PlaylistShelf shelf,
            Playlists playlists,
            PlaylistDisplay display,
            Editor editor,
            PlaylistSettings settings,
            CatalogSettings pages) {
        this.shelf = shelf;
        this.playlists = playlists;
        this.display = display;
        this.editor = editor;
        this.settings = settings;
        this.pages = pages;
    }

    /**
     * What may be said of a playlist; absent parts stay as they are.
     *
     * @param title one line
     * @param description may have several lines
     * @param visibility {@code public}, {@code unlisted}, {@code team} or {@code private}
     */
    record PlaylistPatch(
            @Nullable String title, @Nullable String description, @Nullable String visibility) {

        MediaPatch asMedia() {
            return new MediaPatch(title, description, null, visibility);
        }
    }

    /**
     * What a playlist shall hold.
     *
     * @param mediaIds all of it, in order
     */
    record ItemsBody(@NotNull List<@Nullable String> mediaIds) {}

    @GetMapping
    @Operation(
            summary = "The playlists that the caller may see, the newest first, page by page",
            description =
                    "With owner (me or an id) only theirs, with media only those that hold it.")
    PlaylistJson.Page playlists(
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String media,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = MediaQuery.limit(limit, pages);
        var found =
                playlists.list(MediaQuery.playlists(owner, media, cursor, size, caller), caller);
        var page = found.subList(0, Math.min(size, found.size()));
        return new PlaylistJson.Page(
                display.show(page, caller), found.size() > size ? cursor(page.getLast()) : null);
    }

    @PostMapping
    @Operation(summary = "Make a playlist")
    @ResponseStatus(HttpStatus.CREATED)
    PlaylistJson beginPlaylist(@RequestBody PlaylistPatch wish, Caller caller) {
        var edit = editor.check(wish.asMedia());
        return display.open(shelf.begin(edit, settings.defaultVisibility(), caller), caller);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One playlist, with all of it that the caller may see")
    PlaylistJson playlist(@PathVariable String id, Caller caller) {
        return display.open(shelf.see(id, caller), caller);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change what is said of a playlist; absent parts stay as they are")
    PlaylistJson editPlaylist(
            @PathVariable String id, @RequestBody PlaylistPatch patch, Caller caller) {
        return display.open(shelf.edit(id, editor.check(patch.asMedia()), caller), caller);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a playlist; the media stay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deletePlaylist(@PathVariable String id, Caller caller) {
        shelf.remove(id, caller);
    }

    @PutMapping("/{id}/items")
    @Operation(summary = "Say what a playlist holds, in order")
    PlaylistJson fillPlaylist(
            @PathVariable String id, @Valid @RequestBody ItemsBody body, Caller caller) {
        return display.open(shelf.fill(id, body.mediaIds(), caller), caller);
    }

    private static String cursor(Playlist last) {
        return new PlaylistCursor(last.createdAt(), last.id()).encode();
    }
}
