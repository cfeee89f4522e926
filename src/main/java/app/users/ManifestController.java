package app.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells phones what to call the site, and what picture to show, when it is put on their screen. */
@RestController
@Hidden
class ManifestController {

    private static final MediaType TYPE = MediaType.parseMediaType("application/manifest+json");

    private final Site site;

    ManifestController(Site site) {
        this.site = site;
    }

    /** The names are those of the Web Application Manifest (W3C). */
    record Manifest(
            String name,
            @JsonProperty("start_url") String startUrl,
            String display,
            List<Icon> icons) {}

    record Icon(String src, String sizes, String type) {}

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Manifest> manifest() {
        var icon =
                site.icon()
                        .map(path -> new Icon(path, "256x256", "image/png"))
                        .orElseGet(() -> new Icon(SiteLogo.OURS, "any", "image/svg+xml"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(TYPE)
                .body(new Manifest(site.name(), "/", "standalone", List.of(icon)));
    }
}
