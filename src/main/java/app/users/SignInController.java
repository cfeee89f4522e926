package app.users;

import app.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Making an account, signing in and out. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Sign-in")
class SignInController {

    private final Registration registration;
    private final SignIn signIn;
    private final PasswordChange passwords;
    private final Confirmation confirmation;
    private final AccessTokens tokens;
    private final AccountViews views;
    private final UsersSettings settings;
    private final Clock clock;

    SignInController(
            Registration registration,
            SignIn signIn,
            PasswordChange passwords,
            Confirmation confirmation,
            AccessTokens tokens,
            AccountViews views,
            UsersSettings settings,
            Clock clock) {
        this.registration = registration;
        this.signIn = signIn;
        this.passwords = passwords;
        this.confirmation = confirmation;
        this.tokens = tokens;
        this.views = views;
        this.settings = settings;
        this.clock = clock;
    }

    record RegisterBody(
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull String password,
            @NotBlank @Size(max = 80) @Pattern(regexp = Text.NAME) String displayName,
            @Nullable String setupCode,
            @Nullable String invitation) {}

    record ResetBody(@NotNull String token, @NotNull String password) {}

    record ConfirmationBody(@NotNull String password) {}

    record LoginBody(@NotNull String email, @NotNull String password) {}

    /**
     * What to send with each request from now on.
     *
     * @param expiresIn seconds
     */
    @Schema(name = "AccessTokenView")
    record TokenView(String accessToken, String tokenType, long expiresIn) {}

    record TicketView(String ticket, long expiresIn) {}

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an account; the first one administers the site")
    AccountView register(@Valid @RequestBody RegisterBody body, HttpServletRequest request) {
        var applicant =
                new Registration.Applicant(
                        body.email(),
                        body.password(),
                        body.displayName(),
                        body.setupCode(),
                        body.invitation());
        return views.of(registration.register(applicant, ClientAddress.of(request)));
    }

    @PostMapping("/login")
    @Operation(summary = "Sign in; also sets the refresh cookie")
    ResponseEntity<TokenView> login(
            @Valid @RequestBody LoginBody body, HttpServletRequest request) {
        var from = ClientAddress.of(request);
        var device = Device.of(request);
        return admit(signIn.enter(body.email(), body.password(), from, device), request);
    }

    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a new password with an administrator's link, which works once")
    void reset(@Valid @RequestBody ResetBody body, HttpServletRequest request) {
        passwords.reset(body.token(), body.password(), ClientAddress.of(request));
    }

    @PostMapping("/refresh")
    @Operation(
            summary = "Go on with the refresh cookie, which changes; a used one ends the session")
    ResponseEntity<TokenView> refresh(HttpServletRequest request) {
        var arrival = clock.instant();
        CrossSite.refuse(request);
        return RefreshCookie.in(request)
                .flatMap(token -> signIn.stay(token, arrival))
                .map(admitted -> admit(admitted, request))
                .orElseThrow(() -> ended(request));
    }

    @PostMapping("/logout")
    @Operation(summary = "Sign out; the refresh cookie is no longer good")
    ResponseEntity<Void> logout(HttpServletRequest request) {
        CrossSite.refuse(request);
        RefreshCookie.in(request).ifPresent(signIn::leave);
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        RefreshCookie.gone(request.isSecure()).toString(),
                        JobCookie.gone(request.isSecure()).toString())
                .build();
    }

    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Type the password again, before what asks for it")
    void confirm(
            Caller caller,
            CurrentSession session,
            @Valid @RequestBody ConfirmationBody body,
            HttpServletRequest request) {
        confirmation.give(caller, session, body.password(), ClientAddress.of(request));
    }

    @PostMapping("/ticket")
    @Operation(summary = "A ticket of a minute for the address of an event stream")
    TicketView ticket(Caller caller, CurrentSession session) {
        var ticket = tokens.mintEventTicket(caller.id(), session.id());
        return new TicketView(ticket.token(), ticket.lifetime().toSeconds());
    }

    private ResponseEntity<TokenView> admit(SignIn.Admitted admitted, HttpServletRequest request) {
        var answer = ResponseEntity.ok();
        if (admitted.refresh() != null) {
            var cookie =
                    RefreshCookie.holding(
                            admitted.refresh(), settings.sessionLifetime(), request.isSecure());
            answer.header(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        var access = admitted.access();
        return answer.body(new TokenView(access.token(), "Bearer", access.lifetime().toSeconds()));
    }

    private static Problem ended(HttpServletRequest request) {
        var problem = new Problem(UsersProblem.SESSION_ENDED, "Sign in again.");
        problem.getHeaders()
                .set(HttpHeaders.SET_COOKIE, RefreshCookie.gone(request.isSecure()).toString());
        return problem;
    }
}
