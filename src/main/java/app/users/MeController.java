package app.users;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
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
    private final Confirmation confirmation;
    private final SignIn signIn;
    private final Avatars avatars;
    private final AccountViews views;
    private final UsersSettings settings;

    MeController(
            OwnAccount own,
            PasswordChange passwords,
            Confirmation confirmation,
            SignIn signIn,
            Avatars avatars,
            AccountViews views,
            UsersSettings settings) {
        this.own = own;
        this.passwords = passwords;
        this.confirmation = confirmation;
        this.signIn = signIn;
        this.avatars = avatars;
        this.views = views;
        this.settings = settings;
    }

    /**
     * A change; absent members keep what there is.
     *
     * @param avatarId a picture media that becomes the account's picture; null for none
     * @param preferences members to set; those that are null are removed
     */
    record EditBody(
            @Nullable @Size(max = 80) @Pattern(regexp = Text.NAME) String displayName,
            @Schema(implementation = String.class, nullable = true) @Nullable JsonNode avatarId,
            @Schema(implementation = Map.class) @Nullable JsonNode preferences) {}

    /**
     * A new password.
     *
     * @param revokeTokens whether API tokens end as well; absent for no
     */
    record PasswordBody(
            @NotNull String currentPassword,
            @NotNull String newPassword,
            @Nullable Boolean revokeTokens) {

        private PasswordChange.Wish wish() {
            return new PasswordChange.Wish(
                    currentPassword, newPassword, Boolean.TRUE.equals(revokeTokens));
        }
    }

    @GetMapping
    @Operation(summary = "My account")
    AccountView me(Caller caller) {
        return views.of(own.show(caller.id()));
    }

    @PatchMapping
    @Operation(summary = "Change my name, picture or preferences")
    AccountView edit(Caller caller, @Valid @RequestBody EditBody body) throws IOException {
        var avatar = body.avatarId();
        if (avatar != null && avatar.isNull()) {
            avatars.remove(caller.id());
        } else if (avatar != null) {
            avatars.choose(caller, avatar.asString(""));
        }
        return views.of(own.edit(caller.id(), body.displayName(), body.preferences()));
    }

    @PostMapping("/password")
    @Operation(summary = "Change my password; I stay signed in here, and nowhere else")
    ResponseEntity<Void> changePassword(
            Caller caller,
            CurrentSession session,
            @Valid @RequestBody PasswordBody body,
            HttpServletRequest request) {
        var account = own.show(caller.id());
        passwords.change(account, session, body.wish(), ClientAddress.of(request));
        var answer = ResponseEntity.noContent();
        Optional.ofNullable(session.id())
                .flatMap(signIn::renew)
                .map(token -> cookie(token, request))
                .ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.build();
    }

    private ResponseCookie cookie(RefreshToken token, HttpServletRequest request) {
        return RefreshCookie.holding(token, settings.sessionLifetime(), request.isSecure());
    }

    @DeleteMapping
    @Operation(summary = "Delete my account, and my media unless another account gets them")
    ResponseEntity<Void> delete(
            Caller caller,
            CurrentSession session,
            @RequestParam(required = false) @Nullable AccountId transferTo,
            HttpServletRequest request) {
        confirmation.require(session);
        var avatar = own.show(caller.id()).avatarId();
        own.delete(caller.id(), transferTo);
        avatars.discard(avatar);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, RefreshCookie.gone(request.isSecure()).toString())
                .build();
    }
}
