package app.users;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The browsers that are signed in as oneself. */
@RestController
@RequestMapping("/api/v1/users/me/sessions")
@Tag(name = "My account")
class SessionsController {

    private final Browsers browsers;

    SessionsController(Browsers browsers) {
        this.browsers = browsers;
    }

    /**
     * A browser that is signed in.
     *
     * @param browser such as {@code Firefox}, or another program's name; null if it did not say
     * @param system such as {@code Windows}; null if it did not say
     * @param lastUsedAt give or take the lifetime of an access token
     * @param current whether it is the one that asks
     */
    record SessionView(
            UUID id,
            @Nullable String browser,
            @Nullable String system,
            Instant startedAt,
            Instant lastUsedAt,
            boolean current) {

        private static SessionView of(Session session, CurrentSession asking) {
            var device = session.device();
            return new SessionView(
                    session.id(),
                    device.browser(),
                    device.system(),
                    session.startedAt(),
                    session.lastUsedAt(),
                    session.id().equals(asking.id()));
        }
    }

    record SessionPage(List<SessionView> items, @Nullable String nextCursor) {}

    @GetMapping
    @Operation(summary = "Where I am signed in, the latest used first; all on one page")
    SessionPage list(Caller caller, CurrentSession asking) {
        var items =
                browsers.list(caller.id()).stream()
                        .map(session -> SessionView.of(session, asking))
                        .toList();
        return new SessionPage(items, null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign one browser out")
    void end(Caller caller, @PathVariable UUID id) {
        browsers.end(caller.id(), id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out everywhere but here; with an API token, everywhere")
    void endOthers(Caller caller, CurrentSession asking) {
        browsers.endOthers(caller.id(), asking.id());
    }
}
