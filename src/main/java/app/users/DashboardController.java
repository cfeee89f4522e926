package app.users;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens the job dashboard, whose pages stand at {@code /jobs}. */
@RestController
@RequestMapping("/api/v1/admin/dashboard")
@Tag(name = "Administration")
class DashboardController {

    private final AccessTokens tokens;

    DashboardController(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping
    @Operation(summary = "Set the cookie with which a browser can go to the job dashboard, /jobs")
    ResponseEntity<Void> open(Caller caller, CurrentSession session, HttpServletRequest request) {
        var ticket = tokens.mintJobTicket(caller.id(), session.id());
        var cookie = JobCookie.holding(ticket, request.isSecure());
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
    }
}
