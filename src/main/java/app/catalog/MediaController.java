package app.catalog;

import app.catalog.search.Related;
import app.catalog.search.Search;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of media: find, read, edit, delete, try again. */
@RestController
@RequestMapping("/api/v1/media")
@Tag(name = "Media")
class MediaController {

    private final Shelf shelf;
    private final Search search;
    private final Related related;
    private final Display display;
    private final Editor editor;
    private final Admissions admissions;
    private final ObjectProvider<WatchLog> log;
    private final CatalogSettings settings;

    MediaController(
            Shelf shelf,
            Search search,
            Related related,
            Display display,
            Editor editor,
            Admissions admissions,
            ObjectProvider<WatchLog> log,
            CatalogSettings settings) {
        this.shelf = shelf;
        this.search = search;
        this.related = related;
        this.display = display;
        this.editor = editor;
        this.admissions = admissions;
        this.log = log;
        this.settings = settings;
    }

    @GetMapping
    @Operation(
            summary = "The media that the caller may see, page by page",
            description =
                    "Other people's are listed as soon as they play; with status, as it asks.")
    MediaPage list(@ParameterObject @ModelAttribute MediaQuery query, Caller caller) {
        var found = search.find(query.read(caller, log.getIfAvailable(), settings), caller);
        var items = display.show(shelf.see(found.ids()), query.words(), Viewer.of(caller));
        return new MediaPage(items, found.nextCursor());
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One media",
            description =
                    "Whoever opened a share sends the grant that they got, and counts no view.")
    MediaJson read(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String grant,
            Caller caller) {
        var viewer = admissions.viewer(id, caller, grant);
        return display.show(shelf.see(id, viewer), viewer);
    }

    @GetMapping("/{id}/related")
    @Operation(
            summary = "What goes with a media, the nearest first",
            description = "By its tags, its title, its owner and the playlists that it stands in.")
    MediaPage related(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        var entry = shelf.see(id, caller);
        var found =
                related.to(
                        entry.id(),
                        caller,
                        MediaQuery.limit(limit, settings),
                        settings.typoSimilarity() / 2);
        return new MediaPage(display.show(shelf.see(found), caller), null);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change what is said of a media; absent parts stay as they are")
    MediaJson edit(@PathVariable String id, @RequestBody MediaPatch patch, Caller caller) {
        var edit = editor.check(patch);
        return display.show(shelf.edit(id, caller, edit), caller);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a media and every byte of it, at any status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, Caller caller) {
        shelf.remove(id, caller);
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Make the streams of a media again, after they failed")
    MediaJson retry(@PathVariable String id, Caller caller) {
        return display.show(shelf.retry(id, caller), caller);
    }
}
