package app.ingest;

import app.storage.ClientAccess;
import app.storage.MediaId;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/uploads/direct}: a file that goes straight to the bucket. */
@RestController
@RequestMapping("/api/v1/uploads/direct")
@Tag(name = "Uploads")
class DirectController {

    private final DirectIntake intake;
    private final ObjectProvider<Receipts> receipts;

    DirectController(DirectIntake intake, ObjectProvider<Receipts> receipts) {
        this.intake = intake;
        this.receipts = receipts;
    }

    @PostMapping
    @Operation(
            summary = "Begin an upload straight to the bucket",
            description = "PUT each part to its address, with exactly the part's length.")
    ResponseEntity<DirectUpload> begin(@Valid @RequestBody DirectRequest request, Caller caller) {
        var upload = intake.begin(request, caller.id());
        return ResponseEntity.created(URI.create("/api/v1/uploads/direct/" + upload.id()))
                .body(upload);
    }

    @PostMapping("/{id}/complete")
    @Operation(
            summary = "Make a media of the parts that were sent",
            description = "Each with the ETag that the bucket answered with. Can be repeated.")
    Object complete(
            @PathVariable MediaId id, @Valid @RequestBody CompleteBody body, Caller caller) {
        intake.finish(id, body.sent(), caller);
        return receipts.getIfAvailable(() -> (_, _) -> Map.of("id", id)).receiptFor(id, caller);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Give an upload up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable MediaId id, Caller caller) {
        intake.cancel(id, caller);
    }

    /** The parts that were sent. */
    record CompleteBody(@NotEmpty List<@Valid PartBody> parts) {

        List<ClientAccess.Sent> sent() {
            return parts.stream()
                    .map(part -> new ClientAccess.Sent(part.number(), part.etag()))
                    .sorted(Comparator.comparingInt(ClientAccess.Sent::number))
                    .toList();
        }
    }

    /** One of them. */
    record PartBody(
            @Min(1) @Max(10_000) int number,
            @NotNull @Pattern(regexp = "[\"A-Za-z0-9+/=-]{1,200}") String etag) {}
}
