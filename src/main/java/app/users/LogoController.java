package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.users.PictureDrawing.Shape;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
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

/** The site's logo. */
@RestController
@Tag(name = "Site")
class LogoController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Site site;
    private final SmallPictures pictures;

    LogoController(Site site, SmallPictures pictures) {
        this.site = site;
        this.pictures = pictures;
    }

    @PutMapping("/api/v1/admin/site/logo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give the site a logo; other nodes show it within seconds",
            description =
                    "The body is a JPEG, PNG, WebP, AVIF or GIF file, never SVG; it is drawn anew.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = "string", format = "binary"))))
    void putLogo(HttpServletRequest request) throws IOException {
        var drawn = pictures.take(request.getInputStream(), Shape.LOGO, Shape.ICON);
        var logo = SiteLogo.of(drawn.getFirst());
        pictures.keep(SiteLogo.key(logo.id(), "logo"), drawn.getFirst());
        pictures.keep(SiteLogo.key(logo.id(), "icon"), drawn.getLast());
        site.wear(logo).ifPresent(this::discard);
    }

    @DeleteMapping("/api/v1/admin/site/logo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Show Marquee's own mark again")
    void removeLogo() {
        site.wear(null).ifPresent(this::discard);
    }

    private void discard(SiteLogo logo) {
        pictures.discard(SiteLogo.key(logo.id(), "logo"));
        pictures.discard(SiteLogo.key(logo.id(), "icon"));
    }

    @GetMapping("/site/{id}/{file:logo|icon}.png")
    ResponseEntity<byte[]> read(@PathVariable UUID id, @PathVariable String file)
            throws IOException {
        var picture =
                pictures.read(SiteLogo.key(id, file))
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                RequestProblem.NOT_FOUND,
                                                "There is no such picture."));
        return ResponseEntity.ok()
                .cacheControl(FOREVER)
                .contentType(MediaType.IMAGE_PNG)
                .body(picture);
    }

    /** The address that pages name, whichever picture it is now. */
    @Hidden
    @GetMapping("/icon")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noCache())
                .location(URI.create(site.icon().orElse(SiteLogo.OURS)))
                .build();
    }
}
