package app.users;

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

    SiteController(SiteSettings site, UsersSettings users, Registration registration) {
        this.site = site;
        this.users = users;
        this.registration = registration;
    }

    /**
     * The site.
     *
     * @param setupNeeded whether no account exists yet: the first one administers the site
     */
    record SiteView(String name, RegistrationMode registration, boolean setupNeeded) {}

    @GetMapping("/api/v1/site")
    @Operation(summary = "The site's name, and who may make an account")
    SiteView site() {
        return new SiteView(site.name(), users.registration(), registration.awaitsFirst());
    }
}
