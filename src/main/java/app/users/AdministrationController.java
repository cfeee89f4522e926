package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Everybody's accounts, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/users")
@Tag(name = "Administration")
class AdministrationController {

    private final Administration administration;
    private final Confirmation confirmation;
    private final AccountViews views;

    AdministrationController(
            Administration administration, Confirmation confirmation, AccountViews views) {
        this.administration = administration;
        this.confirmation = confirmation;
        this.views = views;
    }

    record AccountPage(List<AccountView> items, @Nullable String nextCursor) {}

    record InvitationBody(@Nullable @Email @Size(max = 254) String email, @Nullable Role role) {}

    /**
     * A change.
     *
     * @param quotaBytes a number; null for the site's default; absent to keep what there is
     */
    record ChangeBody(
            @Nullable Role role,
            @Nullable Boolean disabled,
            @Schema(implementation = Long.class, nullable = true) @Nullable JsonNode quotaBytes) {}

    /**
     * A link that works once.
     *
     * @param link its path on this site; it is not shown again
     */
    record LinkView(String link, Instant expiresAt) {

        static LinkView of(Administration.SentLink sent) {
            return new LinkView(sent.path(), sent.expiresAt());
        }
    }

    @GetMapping
    @Operation(summary = "All accounts, the newest first")
    AccountPage list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var from = cursor == null ? AccountCursor.START : AccountCursor.parse(cursor);
        var found = administration.list(from, limit + 1);
        var items = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? AccountCursor.after(items.getLast()).text() : null;
        return new AccountPage(items.stream().map(views::of).toList(), next);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an invitation link, for one e-mail address or for anybody")
    LinkView invite(@Valid @RequestBody InvitationBody body, CurrentSession session) {
        var role = body.role() == null ? Role.USER : body.role();
        if (role == Role.ADMIN) {
            confirmation.require(session);
        }
        return LinkView.of(administration.invite(body.email(), role));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change role or quota, disable or enable; never the last administrator")
    AccountView change(
            @PathVariable AccountId id, @RequestBody ChangeBody body, CurrentSession session) {
        if (body.role() != null || body.disabled() != null) {
            confirmation.require(session);
        }
        var change =
                new Administration.Change(body.role(), body.disabled(), quota(body.quotaBytes()));
        return views.of(administration.change(id, change));
    }

    @PostMapping("/{id}/reset")
    @Operation(summary = "Make a link with which somebody sets a new password")
    LinkView reset(@PathVariable AccountId id, CurrentSession session) {
        confirmation.require(session);
        return LinkView.of(administration.reset(id));
    }

    private static Administration.@Nullable Quota quota(@Nullable JsonNode bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.isNull()) {
            return new Administration.Quota(null);
        }
        if (!bytes.isIntegralNumber() || !bytes.canConvertToLong() || bytes.longValue() < 0) {
            throw new Problem(
                    RequestProblem.INVALID_REQUEST,
                    "The quota is a number of bytes, or null for the site's default.",
                    List.of(new Problem.FieldError("quotaBytes", "is no number of bytes")));
        }
        return new Administration.Quota(bytes.longValue());
    }
}
