package app.activity;

import app.catalog.Catalog;
import app.catalog.MediaState;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /**
     * Ends when the media is deleted, or is not open to the reader any more.
     *
     * @param grant what {@code POST /shares/{token}} answered with, for those who opened a share
     */
    @GetMapping("/media/{id}/events")
    @Operation(
            summary = "How far one media is, as Server-Sent Events",
            description = "Open to whoever may see the media, signed in or not.")
    void ofOne(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String grant,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        Predicate<MediaId> open = each -> catalog.admit(each, caller, grant).isPresent();
        var media =
                MediaId.parse(id)
                        .filter(open)
                        .orElseThrow(() -> hidden(caller.signedIn() || grant != null));
        var watch = watches.begin(Reader.of(caller, request), media);
        try {
            reporter.report(watch, open, response, () -> List.of(media));
        } finally {
            watches.end(watch);
        }
    }

    /** Begins with those on their way; later ones appear when they are uploaded. */
    @GetMapping("/events")
    @Operation(summary = "How far one's own media are, as Server-Sent Events")
    void ofAllOwn(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        var watch = watches.begin(Reader.of(caller, request), null);
        try {
            reporter.report(
                    watch,
                    each -> catalog.admit(each, caller, null).isPresent(),
                    response,
                    () -> unfinished(caller));
        } finally {
            watches.end(watch);
        }
    }

    private List<MediaId> unfinished(Caller caller) {
        return catalog.unfinished(caller.id()).stream().map(MediaState::id).toList();
    }

    /** Whoever shows nothing is not even told whether there is such a media. */
    private static Problem hidden(boolean showsWhoTheyAre) {
        return showsWhoTheyAre
                ? new Problem(
                        RequestProblem.NOT_FOUND,
                        "There is no such media, or it is not open to you.")
                : new Problem(RequestProblem.UNAUTHENTICATED, "Sign in to follow this media.");
    }
}
