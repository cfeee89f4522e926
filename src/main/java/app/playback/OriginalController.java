package app.playback;

import app.catalog.Catalog;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives owners and administrators back what was uploaded. */
@RestController
class OriginalController {

    private final Catalog catalog;
    private final Originals originals;
    private final Courier courier;

    OriginalController(Catalog catalog, Originals originals, Courier courier) {
        this.catalog = catalog;
        this.originals = originals;
        this.courier = courier;
    }

    @Operation(summary = "The file as it was uploaded", description = "For its owner and admins.")
    @GetMapping("/api/v1/media/{id}/original")
    void original(
            @PathVariable MediaId id,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var admission = catalog.admit(id, caller, null).orElseThrow(Originals::nothing);
        if (!admission.original()) {
            throw caller.signedIn()
                    ? new Problem(RequestProblem.FORBIDDEN, "Only its owner may have the original.")
                    : new Problem(RequestProblem.UNAUTHENTICATED, "Sign in as its owner.");
        }
        courier.send(originals.delivery(id), request, response);
    }
}
