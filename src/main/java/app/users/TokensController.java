package app.users;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Personal API tokens. */
@RestController
@RequestMapping("/api/v1/users/me/tokens")
@Tag(name = "My account")
class TokensController {

    private final PersonalTokens tokens;
    private final Confirmation confirmation;

    TokensController(PersonalTokens tokens, Confirmation confirmation) {
        this.tokens = tokens;
        this.confirmation = confirmation;
    }

    record TokenBody(
            @NotNull @Size(max = 80) @Pattern(regexp = Text.NAME) String name,
            @Nullable @Future Instant expiresAt) {}

    /**
     * A token.
     *
     * @param token what to send as bearer token: shown once, null later
     */
    record TokenView(
            UUID id,
            String name,
            @Nullable String token,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static TokenView of(ApiToken token, @Nullable String secret) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    secret,
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt());
        }
    }

    record TokenPage(List<TokenView> items, @Nullable String nextCursor) {}

    @GetMapping
    @Operation(summary = "My API tokens, the newest first; all on one page")
    TokenPage list(Caller caller) {
        var items =
                tokens.list(caller.id()).stream().map(token -> TokenView.of(token, null)).toList();
        return new TokenPage(items, null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an API token; its secret is shown this once")
    TokenView make(Caller caller, CurrentSession session, @Valid @RequestBody TokenBody body) {
        confirmation.require(session);
        var made = tokens.make(caller.id(), body.name(), body.expiresAt());
        return TokenView.of(made.token(), made.bearer());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke an API token")
    void revoke(Caller caller, @PathVariable UUID id) {
        tokens.revoke(caller.id(), id);
    }
}
