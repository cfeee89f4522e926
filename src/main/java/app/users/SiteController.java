package app.users;

import app.storage.ClientAccess;
import app.storage.MediaStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know about the site before they sign in. */
@RestController
@Tag(name = "Site")
class SiteController {

    private final SiteSettings site;
    private final UsersSettings users;
    private final Registration registration;
    private final MediaStore store;

    SiteController(
            SiteSettings site, UsersSettings users, Registration registration, MediaStore store) {
        this.site = site;
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
                site.name(),
                users.registration(),
                registration.awaitsFirst(),
                store.clientAccess().filter(ClientAccess::takesUploads).isPresent());
    }
}
