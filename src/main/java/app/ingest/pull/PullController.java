package app.ingest.pull;

import app.storage.MediaId;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/uploads/pull}: a file that the site fetches from another server. */
@RestController
@RequestMapping("/api/v1/uploads/pull")
@Tag(name = "Uploads")
class PullController {

    private final PullIntake intake;

    PullController(PullIntake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Operation(
            summary = "Have a file fetched from a URL",
            description =
                    "Its server is asked at once, the bytes follow in the background. The id is"
                            + " that of the media. Off by default: 409 pull_unavailable.")
    ResponseEntity<Pull> begin(@Valid @RequestBody PullRequest request, Caller caller) {
        var pull = intake.begin(request, caller.id());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/uploads/pull/" + pull.id()))
                .body(pull);
    }

    @GetMapping
    @Operation(summary = "The files that one had fetched of late, newest first, at most 100")
    Items list(Caller caller) {
        return new Items(intake.of(caller));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far the fetching of a file is")
    Pull find(@PathVariable MediaId id, Caller caller) {
        return intake.find(id, caller);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Stop fetching a file, and forget that it was asked for")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable MediaId id, Caller caller) {
        intake.cancel(id, caller);
    }

    /** Some of them. */
    record Items(List<Pull> items) {}
}
