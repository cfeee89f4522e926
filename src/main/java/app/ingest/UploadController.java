package app.ingest;

import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/uploads}: a file in one request. */
@RestController
@Tag(name = "Uploads")
class UploadController {

    private final MultipartIntake intake;
    private final ObjectProvider<Receipts> receipts;

    UploadController(MultipartIntake intake, ObjectProvider<Receipts> receipts) {
        this.intake = intake;
        this.receipts = receipts;
    }

    @PostMapping(path = "/api/v1/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload a file in one request",
            description =
                    "The form is read while it arrives. Fields may stand before or after the file.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = UploadForm.class))),
            responses = @ApiResponse(responseCode = "201", description = "The new media"))
    ResponseEntity<Object> upload(HttpServletRequest request, Caller caller) {
        var id = intake.receive(request, caller.id());
        var receipt = receipts.getIfAvailable(() -> (_, _) -> Map.of("id", id));
        return ResponseEntity.created(URI.create("/api/v1/media/" + id))
                .body(receipt.receiptFor(id, caller));
    }

    /** The form as the API's description shows it; it is never held as an object. */
    @Schema(name = "UploadForm")
    record UploadForm(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
                    String file,
            @Nullable String title,
            @Nullable String description,
            @Schema(allowableValues = {"public", "unlisted", "team", "private"})
                    @Nullable String visibility) {}
}
