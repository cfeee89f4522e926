package app.users;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One's own account. */
@RestController
@RequestMapping("/api/v1/users/me")
@Tag(name = "My account")
class MeController {

    private final OwnAccount own;
    private final PasswordChange passwords;
    private final SignIn signIn;
    private final Avatars avatars;
    private final AccountViews views;
    private final UsersSettings settings;

    MeController(
            OwnAccount own,
            PasswordChange passwords,
            SignIn signIn,
            Avatars avatars,
            AccountViews views,
            UsersSettings settings) {
        this.own = own;
        this.passwords = passwords;
        this.signIn = signIn;
        this.avatars = avatars;
        this.views = views;
        this.settings = settings;
    }

    /**
     * A change; absent members keep what there is.
     *
     * @param preferences members to set; those that are null are removed
     */
    record EditBody(
            @Nullable @Size(max = 80) @Pattern(regexp = Text.NAME) String displayName,
            @Schema(implementation = Map.class) @Nullable JsonNode preferences) {}

    record PasswordBody(@NotNull String currentPassword, @NotNull String newPassword) {}

    @GetMapping
    @Operation(summary = "My account")
    AccountView me(Caller caller) {
        return views.of(own.show(caller.id()));
    }

    @PatchMapping
    @Operation(summary = "Change my name or preferences")
    AccountView edit(Caller caller, @Valid @RequestBody EditBody body) {
        return views.of(own.edit(caller.id(), body.displayName(), body.preferences()));
    }

    @PostMapping("/password")
    @Operation(summary = "Change my password; I stay signed in here, and nowhere else")
    ResponseEntity<Void> changePassword(
            Caller caller, @Valid @RequestBody PasswordBody body, HttpServletRequest request) {
        passwords.change(
                own.show(caller.id()),
                body.currentPassword(),
                body.newPassword(),
                ClientAddress.of(request));
        var cookie =
                RefreshCookie.holding(
                        signIn.begin(caller.id()), settings.sessionLifetime(), request.isSecure());
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
    }

    @DeleteMapping
    @Operation(summary = "Delete my account, and my media unless another account gets them")
    ResponseEntity<Void> delete(
            Caller caller,
            @RequestParam(required = false) @Nullable AccountId transferTo,
            HttpServletRequest request) {
        var avatar = own.show(caller.id()).avatarId();
        own.delete(caller.id(), transferTo);
        avatars.discard(avatar);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, RefreshCookie.gone(request.isSecure()).toString())
                .build();
    }
}
