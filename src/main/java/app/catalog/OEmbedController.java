package app.catalog;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.transcode.MediaKind;
import app.users.Caller;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Tells other sites how to show a media of ours (oEmbed 1.0, section 2.3). */
@RestController
@Tag(name = "Media")
class OEmbedController {

    private static final Pattern PAGE = Pattern.compile("/(?:watch|embed)/([a-z2-7]{26})/?");

    private final Shelf shelf;
    private final Display display;
    private final SitePage site;

    OEmbedController(Shelf shelf, Display display, SitePage site) {
        this.shelf = shelf;
        this.display = display;
        this.site = site;
    }

    /**
     * How to show a media; names are those of the specification.
     *
     * @param type {@code video}, {@code rich} for sound or {@code photo}
     * @param html a frame with the player, of what is no photo
     * @param url of a photo
     * @param width in pixels
     * @param height in pixels
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OEmbed(
            String version,
            String type,
            String title,
            @JsonProperty("author_name") String authorName,
            @JsonProperty("provider_name") String providerName,
            @JsonProperty("provider_url") String providerUrl,
            @JsonProperty("thumbnail_url") @Nullable String thumbnailUrl,
            @Nullable String html,
            @Nullable String url,
            int width,
            int height) {}

    @GetMapping("/api/v1/oembed")
    @Operation(summary = "How another site shows the media of a page, by oEmbed")
    OEmbed oembed(
            @RequestParam String url,
            @RequestParam(required = false) @Nullable Integer maxwidth,
            @RequestParam(required = false) @Nullable Integer maxheight) {
        var nobody = Caller.anonymous();
        var media = display.show(shelf.see(mediaOf(url), nobody), nobody);
        var size = EmbedSize.of(media, maxwidth, maxheight);
        var poster = media.playback().poster();
        var image = media.playback().image();
        boolean photo = image != null;
        return new OEmbed(
                "1.0",
                photo ? "photo" : media.kind() == MediaKind.AUDIO ? "rich" : "video",
                media.title(),
                media.owner().displayName(),
                site.name(),
                site.absolute("/"),
                poster == null ? null : site.absolute(poster),
                photo ? null : frame(media, size),
                image == null ? null : site.absolute(image),
                size.width(),
                size.height());
    }

    private String frame(MediaJson media, EmbedSize size) {
        return """
        <iframe src="%s" width="%d" height="%d" title="%s" frameborder="0" \
        allow="autoplay; fullscreen; picture-in-picture" allowfullscreen></iframe>"""
                .formatted(
                        site.absolute("/embed/" + media.id()),
                        size.width(),
                        size.height(),
                        HtmlUtils.htmlEscape(media.title(), "UTF-8"));
    }

    private static String mediaOf(String url) {
        try {
            var path = new URI(url).getPath();
            var page = PAGE.matcher(path == null ? "" : path);
            if (page.matches()) {
                return page.group(1);
            }
        } catch (URISyntaxException _) {
            // told below
        }
        throw new Problem(
                RequestProblem.INVALID_REQUEST,
                "Name the address of a media's page.",
                List.of(new Problem.FieldError("url", "is no page of a media")));
    }
}
