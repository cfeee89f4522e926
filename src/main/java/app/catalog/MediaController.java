package app.catalog;

import app.catalog.search.Search;
import app.users.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of media: find, read, edit, delete, try again. */
@RestController
@RequestMapping("/api/v1/media")
class MediaController {

    private final Shelf shelf;
    private final Search search;
    private final Display display;
    private final Editor editor;
    private final CatalogSettings settings;

    MediaController(
            Shelf shelf, Search search, Display display, Editor editor, CatalogSettings settings) {
        this.shelf = shelf;
        this.search = search;
        this.display = display;
        this.editor = editor;
        this.settings = settings;
    }

    @GetMapping
    MediaPage list(@ModelAttribute MediaQuery query, Caller caller) {
        var found = search.find(query.read(caller, settings), caller);
        return new MediaPage(display.show(shelf.see(found.ids()), caller), found.nextCursor());
    }

    @GetMapping("/{id}")
    MediaJson read(@PathVariable String id, Caller caller) {
        return display.show(shelf.see(id, caller), caller);
    }

    @PatchMapping("/{id}")
    MediaJson edit(@PathVariable String id, @RequestBody MediaPatch patch, Caller caller) {
        var edit = editor.check(patch);
        return display.show(shelf.edit(id, caller, edit), caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, Caller caller) {
        shelf.remove(id, caller);
    }

    @PostMapping("/{id}/retry")
    MediaJson retry(@PathVariable String id, Caller caller) {
        return display.show(shelf.retry(id, caller), caller);
    }
}
