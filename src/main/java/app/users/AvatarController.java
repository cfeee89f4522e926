package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People's pictures of themselves. */
@RestController
@Tag(name = "My account")
class AvatarController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Avatars avatars;
    private final AccountViews views;

    AvatarController(Avatars avatars, AccountViews views) {
        this.avatars = avatars;
        this.views = views;
    }

    @PutMapping("/api/v1/users/me/avatar")
    @Operation(
            summary = "Show another picture of me",
            description =
                    "The body is a JPEG, PNG, WebP, AVIF or GIF file; its middle is drawn anew.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = "string", format = "binary"))))
    AccountView putAvatar(HttpServletRequest request, Caller caller) throws IOException {
        return views.of(avatars.take(caller.id(), request.getInputStream()));
    }

    @DeleteMapping("/api/v1/users/me/avatar")
    @Operation(summary = "Show no picture of me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAvatar(Caller caller) {
        avatars.remove(caller.id());
    }

    @GetMapping("/avatars/{id}.jpg")
    ResponseEntity<byte[]> read(@PathVariable UUID id) throws IOException {
        var picture =
                avatars.read(id)
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                RequestProblem.NOT_FOUND,
                                                "There is no such picture."));
        return ResponseEntity.ok()
                .cacheControl(FOREVER)
                .contentType(MediaType.IMAGE_JPEG)
                .body(picture);
    }
}
