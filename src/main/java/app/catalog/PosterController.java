package app.catalog;

import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of posters that people choose. */
@RestController
@RequestMapping("/api/v1/media/{id}/poster")
@Tag(name = "Posters")
class PosterController {

    private final Posters posters;
    private final Display display;

    PosterController(Posters posters, Display display) {
        this.posters = posters;
        this.display = display;
    }

    /**
     * What shall stand for a media: one of the two.
     *
     * @param time of a frame of it, in seconds
     * @param imageId a picture media
     */
    record PosterBody(@Nullable Double time, @Nullable String imageId) {}

    @PutMapping
    @Operation(summary = "Choose a frame of a video, or a picture media, as poster")
    MediaJson choosePoster(@PathVariable String id, @RequestBody PosterBody body, Caller caller) {
        return display.show(posters.choose(id, body.time(), body.imageId(), caller), caller);
    }

    @DeleteMapping
    @Operation(summary = "Go back to the poster that was made by itself")
    MediaJson resetPoster(@PathVariable String id, Caller caller) {
        return display.show(posters.none(id, caller), caller);
    }
}
