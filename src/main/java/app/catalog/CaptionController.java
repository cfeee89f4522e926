package app.catalog;

import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of captions that people add. */
@RestController
@RequestMapping("/api/v1/media/{id}/captions/{language}")
@Tag(name = "Captions")
class CaptionController {

    /** Characters; players show labels in a menu. */
    private static final int LONGEST_LABEL = 80;

    private final Captioning captioning;
    private final Shelf shelf;
    private final Display display;
    private final CaptionSettings settings;

    CaptionController(
            Captioning captioning, Shelf shelf, Display display, CaptionSettings settings) {
        this.captioning = captioning;
        this.shelf = shelf;
        this.display = display;
        this.settings = settings;
    }

    @PutMapping
    @Operation(
            summary = "Add captions to a media, or replace those in the same language",
            description = "The body is a WebVTT or SubRip file; it is kept as WebVTT, cleaned.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/vtt",
                                            schema = @Schema(type = "string"))))
    MediaJson addCaptions(
            @PathVariable String id,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        shelf.permit(id, caller);
        var tag = CaptionFile.language(language);
        var text = CaptionFile.read(request.getInputStream(), settings.maxSize());
        var name = Label.cut(Label.line(label), LONGEST_LABEL);
        return display.show(captioning.add(id, tag, name, text, caller), caller);
    }

    @DeleteMapping
    @Operation(summary = "Take away captions that somebody added")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCaptions(@PathVariable String id, @PathVariable String language, Caller caller) {
        captioning.remove(id, CaptionFile.language(language), caller);
    }
}
