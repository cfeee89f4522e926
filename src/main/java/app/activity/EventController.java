package app.activity;

import app.catalog.Catalog;
import app.catalog.MediaState;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells by Server-Sent Events how far media are: of one, or of all of one's own. A stream begins
 * with the present state.
 *
 * <p>Each stream is one request that lasts: its virtual thread waits for news and writes them.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
@Tag(name = "Events")
class EventController {

    private final Watches watches;
    private final Catalog catalog;
    private final Reporter reporter;

    EventController(Watches watches, Catalog catalog, Reporter reporter) {
        this.watches = watches;
        this.catalog = catalog;
        this.reporter = reporter;
    }

    /** Ends when the media is deleted, or is not open to the reader any more. */
    @GetMapping("/media/{id}/events")
    @Operation(summary = "How far one media is, as Server-Sent Events")
    void ofOne(@PathVariable String id, Caller caller, HttpServletResponse response)
            throws InterruptedException {
        signedIn(caller);
        var media =
                MediaId.parse(id)
                        .flatMap(each -> catalog.state(each, caller))
                        .map(MediaState::id)
                        .orElseThrow(EventController::notFound);
        var watch = watches.begin(caller.id(), media);
        try {
            reporter.report(watch, caller, response, () -> List.of(media));
        } finally {
            watches.end(watch);
        }
    }

    /** Begins with those on their way; later ones appear when they are uploaded. */
    @GetMapping("/events")
    @Operation(summary = "How far one's own media are, as Server-Sent Events")
    void ofAllOwn(Caller caller, HttpServletResponse response) throws InterruptedException {
        signedIn(caller);
        var watch = watches.begin(caller.id(), null);
        try {
            reporter.report(watch, caller, response, () -> unfinished(caller));
        } finally {
            watches.end(watch);
        }
    }

    private List<MediaId> unfinished(Caller caller) {
        return catalog.unfinished(caller.id()).stream().map(MediaState::id).toList();
    }

    private static void signedIn(Caller caller) {
        if (!caller.signedIn()) {
            throw new Problem(RequestProblem.UNAUTHENTICATED, "Sign in to follow events.");
        }
    }

    private static Problem notFound() {
        return new Problem(
                RequestProblem.NOT_FOUND, "There is no such media, or it is not open to you.");
    }
}
