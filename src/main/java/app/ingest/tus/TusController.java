package app.ingest.tus;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/uploads/tus}: resumable uploads. An upload is its owner's alone; that it exists is
 * hidden from all others, but an administrator may end it.
 */
@RestController
@Tag(name = "Uploads")
class TusController {

    private static final String UPLOAD = TusHeaders.PATH + "/{id}";

    private final ResumableUploads uploads;
    private final Creation creation;
    private final Inspection inspection;
    private final Appending appending;
    private final Discovery discovery;

    TusController(
            ResumableUploads uploads,
            Creation creation,
            Inspection inspection,
            Appending appending,
            Discovery discovery) {
        this.uploads = uploads;
        this.creation = creation;
        this.inspection = inspection;
        this.appending = appending;
        this.discovery = discovery;
    }

    @PostMapping(TusHeaders.PATH)
    @Operation(
            summary = "Begin a resumable upload",
            description =
                    "tus 1.0.0: https://tus.io/protocols/resumable-upload. The id in Location is"
                            + " that of the media.")
    ResponseEntity<Void> create(HttpServletRequest request, Caller caller) {
        return creation.answer(TusRequest.of(request), caller.id());
    }

    @RequestMapping(path = UPLOAD, method = RequestMethod.HEAD)
    @Operation(summary = "Ask from where a resumable upload goes on")
    ResponseEntity<Void> inspect(
            HttpServletRequest request, @PathVariable String id, Caller caller) {
        TusRequest.of(request);
        return inspection.answer(find(id, upload -> caller.is(upload.owner())));
    }

    @PatchMapping(UPLOAD)
    @Operation(summary = "Add bytes to a resumable upload")
    ResponseEntity<Void> append(
            HttpServletRequest request, @PathVariable String id, Caller caller) {
        return appending.answer(
                TusRequest.of(request), find(id, upload -> caller.is(upload.owner())));
    }

    /** Extension termination. */
    @DeleteMapping(UPLOAD)
    @Operation(summary = "Give a resumable upload up")
    ResponseEntity<Void> terminate(
            HttpServletRequest request, @PathVariable String id, Caller caller) {
        TusRequest.of(request);
        uploads.terminate(find(id, upload -> caller.admin() || caller.is(upload.owner())));
        return ResponseEntity.noContent().build();
    }

    @Hidden
    @RequestMapping(
            path = {TusHeaders.PATH, UPLOAD},
            method = RequestMethod.OPTIONS)
    ResponseEntity<Void> discover() {
        return discovery.answer();
    }

    private ResumableUpload find(String id, Predicate<ResumableUpload> mayBeKnown) {
        return MediaId.parse(id)
                .flatMap(uploads::find)
                .filter(mayBeKnown)
                .orElseThrow(
                        () ->
                                new Problem(
                                        RequestProblem.NOT_FOUND,
                                        "There is no such upload, or it has expired."));
    }
}
