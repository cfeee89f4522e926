package app.catalog;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.users.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages of media: the web UI's document, with a head for those who only read that. Whoever asks
 * here is taken for a stranger, so that no cache can hold what others may not see.
 */
@RestController
class PageController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Shelf shelf;
    private final Sharing sharing;
    private final Display display;
    private final SitePage site;

    PageController(Shelf shelf, Sharing sharing, Display display, SitePage site) {
        this.shelf = shelf;
        this.sharing = sharing;
        this.display = display;
        this.site = site;
    }

    @GetMapping("/watch/{id}")
    ResponseEntity<String> watch(@PathVariable String id) throws IOException {
        return page("index.html", media(id));
    }

    @GetMapping("/embed/{id}")
    ResponseEntity<String> embed(@PathVariable String id) throws IOException {
        return page("embed.html", media(id));
    }

    @GetMapping("/share/{token}")
    ResponseEntity<String> share(@PathVariable String token) throws IOException {
        return page("index.html", shared(token));
    }

    private Optional<PageHead> media(String id) {
        try {
            var entry = shelf.see(id, Caller.anonymous());
            return Optional.of(PageHead.of(display.show(entry, Caller.anonymous()), site));
        } catch (Problem _) {
            return Optional.empty();
        }
    }

    private Optional<PageHead> shared(String token) {
        try {
            var found = sharing.look(token);
            return found.share().passwordHash() == null
                    ? Optional.of(PageHead.untold(found.entry().title(), site))
                    : Optional.empty();
        } catch (Problem _) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<String> page(String file, Optional<PageHead> head)
            throws IOException {
        var resource = new ClassPathResource("static/" + file);
        if (!resource.exists()) {
            throw new Problem(RequestProblem.NOT_FOUND, "The web UI is not part of this site.");
        }
        var page = resource.getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(HTML)
                .body(head.map(each -> each.in(page)).orElse(page));
    }
}
