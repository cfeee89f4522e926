package app.users;

import app.storage.ClientAccess;
import app.storage.MediaStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know about the site before they sign in. */
@RestController
@Tag(name = "Site")
class SiteController {

    private final Site site;
    private final UsersSettings users;
    private final Registration registration;
    private final MediaStore store;
    private final boolean linkUploads;

    SiteController(
            Site site,
            UsersSettings users,
            Registration registration,
            MediaStore store,
            @Value("${marquee.ingest.pull.enabled}") boolean linkUploads) {
        this.site = site;
        this.linkUploads = linkUploads;
        this.users = users;
        this.registration = registration;
        this.store = store;
    }

    /**
     * The site.
     *
     * @param logoUrl the path of its logo, or null where it has none of its own
     * @param logoWidth in pixels
     * @param logoHeight in pixels
     * @param setupNeeded whether no account exists yet: the first one administers the site
     * @param directUploads whether files can be uploaded straight to the bucket
     * @param linkUploads whether the site fetches files from addresses
     */
    record SiteView(
            String name,
            @Nullable String logoUrl,
            @Nullable Integer logoWidth,
            @Nullable Integer logoHeight,
            RegistrationMode registration,
            boolean setupNeeded,
            boolean directUploads,
            boolean linkUploads) {}

    @GetMapping("/api/v1/site")
    @Operation(summary = "The site's name and logo, who may make an account, and what it offers")
    SiteView show() {
        var logo = site.logo();
        return new SiteView(
                site.name(),
                logo.map(SiteLogo::url).orElse(null),
                logo.map(SiteLogo::width).orElse(null),
                logo.map(SiteLogo::height).orElse(null),
                users.registration(),
                registration.awaitsFirst(),
                store.clientAccess().filter(ClientAccess::takesUploads).isPresent(),
                linkUploads);
    }

    /**
     * A change of what everybody may know.
     *
     * @param name what the site calls itself
     */
    record SiteBody(@NotBlank @Size(max = 60) @Pattern(regexp = Text.NAME) String name) {}

    @PatchMapping("/api/v1/admin/site")
    @Operation(summary = "Name the site; other nodes know it within seconds")
    SiteView nameSite(@Valid @RequestBody SiteBody body) {
        site.rename(body.name().strip());
        return show();
    }
}
