package app.users;

import app.storage.ClientAccess;
import app.storage.MediaStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know about the site before they sign in. */
@RestController
@Tag(name = "Site")
class SiteController {

    private final SiteName name;
    private final UsersSettings users;
    private final Registration registration;
    private final MediaStore store;

    SiteController(
            SiteName name, UsersSettings users, Registration registration, MediaStore store) {
        this.name = name;
        this.users = users;
        this.registration = registration;
        this.store = store;
    }

    /**
     * The site.
     *
     * @param setupNeeded whether no account exists yet: the first one administers the site
     * @param directUploads whether files can be uploaded straight to the bucket
     */
    record SiteView(
            String name,
            RegistrationMode registration,
            boolean setupNeeded,
            boolean directUploads) {}

    @GetMapping("/api/v1/site")
    @Operation(summary = "The site's name, and who may make an account")
    SiteView site() {
        return new SiteView(
                name.now(),
                users.registration(),
                registration.awaitsFirst(),
                store.clientAccess().filter(ClientAccess::takesUploads).isPresent());
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
        name.change(body.name().strip());
        return site();
    }
}
