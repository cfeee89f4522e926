package app.users;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. */
@RestController
@RequestMapping("/api/v1/users/me")
@Tag(name = "My account")
class MeController {

    private final OwnAccount own;
    private final AccountViews views;

    MeController(OwnAccount own, AccountViews views) {
        this.own = own;
        this.views = views;
    }

    @GetMapping
    @Operation(summary = "My account")
    AccountView me(Caller caller) {
        return views.of(own.show(caller.id()));
    }
}
