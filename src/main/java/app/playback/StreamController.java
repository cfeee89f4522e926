package app.playback;

import app.catalog.Admission;
import app.catalog.Catalog;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves playlists, segments and pictures to those whom the catalog admits. */
@RestController
class StreamController {

    /** The paths of all that streams consist of. */
    static final String FILES = "/streams/{id}/{grant}/{attempt}/{*file}";

    private final Catalog catalog;
    private final StreamFiles files;
    private final GrowingPlaylists playlists;
    private final Subtitles subtitles;
    private final Courier courier;
    private final BucketWay bucket;
    private final Freshness freshness;
    private final Originals originals;
    private final Views views;

    StreamController(
            Catalog catalog,
            StreamFiles files,
            GrowingPlaylists playlists,
            Subtitles subtitles,
            Courier courier,
            BucketWay bucket,
            Freshness freshness,
            Originals originals,
            Views views) {
        this.catalog = catalog;
        this.files = files;
        this.playlists = playlists;
        this.subtitles = subtitles;
        this.courier = courier;
        this.bucket = bucket;
        this.freshness = freshness;
        this.originals = originals;
        this.views = views;
    }

    @Operation(summary = "A playlist, segment or picture", description = "Takes one range.")
    @GetMapping(FILES)
    void file(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = StreamPath.parse(request.getRequestURI()).orElseThrow(StreamController::nothing);
        var admission = admit(path.id(), caller, path.ticket());
        if (isGet(request) && redirected(path, response)) {
            return;
        }
        if (Subtitles.lieAt(path)) {
            var text = subtitles.find(path).orElseThrow(StreamController::nothing);
            var cached = freshness.of(path.kind(), admission.shared());
            GrowingPlaylists.send(text, path.kind(), cached, request, response);
            return;
        }
        var file = files.find(path);
        var growing = file.isPresent() ? Optional.<String>empty() : playlists.find(path);
        if (file.isEmpty() && growing.isEmpty()) {
            throw nothing();
        }
        if (path.begins() && isGet(request)) {
            views.count(path.id(), caller, request);
        }
        if (growing.isPresent()) {
            var playlist = subtitles.added(path, growing.get());
            playlists.send(
                    bucket.signsPlaylists() ? bucket.sign(path, playlist) : playlist,
                    request,
                    response);
        } else {
            send(path, file.orElseThrow(), admission, request, response);
        }
    }

    private void send(
            StreamPath path,
            StreamFile file,
            Admission admission,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var delivery = Delivery.of(path, file, admission, freshness);
        if (path.kind() == FileKind.PLAYLIST && bucket.signsPlaylists()) {
            var text = subtitles.added(path, files.text(file));
            courier.sendText(bucket.sign(path, text), delivery, response);
        } else if (path.begins() && subtitles.any(path)) {
            var text = subtitles.added(path, files.text(file));
            GrowingPlaylists.send(text, path.kind(), delivery.cacheControl(), request, response);
        } else {
            courier.send(delivery, request, response);
        }
    }

    private boolean redirected(StreamPath path, HttpServletResponse response) {
        var address = bucket.redirect(path);
        if (address.isPresent()) {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, address.get().toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return address.isPresent();
    }

    private static boolean isGet(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }

    @Operation(
            summary = "The file as it was uploaded",
            description = "With a ticket that its owner or an administrator got.")
    @GetMapping("/streams/{id}/{grant}/original")
    void original(
            @PathVariable MediaId id,
            @PathVariable String grant,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!admit(id, caller, StreamPath.ticket(grant)).original()) {
            throw nothing();
        }
        courier.send(originals.delivery(id), request, response);
    }

    private Admission admit(MediaId id, Caller caller, @Nullable String ticket) {
        return catalog.admit(id, caller, ticket).orElseThrow(StreamController::nothing);
    }

    private static Problem nothing() {
        return new Problem(
                RequestProblem.NOT_FOUND,
                "There is no such stream, or the link to it is no longer good.");
    }
}
