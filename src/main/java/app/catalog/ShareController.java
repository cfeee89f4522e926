package app.catalog;

import app.catalog.ticket.ShareTokens;
import app.users.Caller;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of share links, for those who make them. */
@RestController
@RequestMapping("/api/v1/media/{id}/shares")
@Tag(name = "Shares")
class ShareController {

    private final Sharing sharing;
    private final ShareTokens tokens;

    ShareController(Sharing sharing, ShareTokens tokens) {
        this.sharing = sharing;
        this.tokens = tokens;
    }

    /**
     * A share link as who made it sees it.
     *
     * @param url the path of its page
     * @param token the end of that path, for {@code /shares/{token}}
     * @param expiresAt null for never
     * @param viewLimit how often it can be opened, null for no limit
     * @param views how often it was
     * @param passwordRequired whether visitors are asked for a password
     */
    record ShareJson(
            UUID id,
            String url,
            String token,
            @Nullable Instant expiresAt,
            @Nullable Integer viewLimit,
            int views,
            boolean passwordRequired,
            Instant createdAt) {}

    /**
     * All share links of a media.
     *
     * @param items the newest first
     * @param nextCursor always null: there is one page
     */
    record SharePage(List<ShareJson> items, @Nullable String nextCursor) {}

    @GetMapping
    @Operation(summary = "The share links of a media")
    SharePage shares(@PathVariable String id, Caller caller) {
        return new SharePage(sharing.list(id, caller).stream().map(this::show).toList(), null);
    }

    @PostMapping
    @Operation(summary = "Make a link that opens a media to whoever has it")
    @ResponseStatus(HttpStatus.CREATED)
    ShareJson share(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable NewShare wish,
            Caller caller) {
        return show(
                sharing.begin(id, wish == null ? new NewShare(null, null, null) : wish, caller));
    }

    @DeleteMapping
    @Operation(summary = "Revoke all share links of a media")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeShares(@PathVariable String id, Caller caller) {
        sharing.endAll(id, caller);
    }

    @DeleteMapping("/{share}")
    @Operation(summary = "Revoke a share link; what it opened stops playing within a minute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeShare(@PathVariable String id, @PathVariable String share, Caller caller) {
        sharing.end(id, share, caller);
    }

    private ShareJson show(Share share) {
        var token = tokens.of(share.id());
        return new ShareJson(
                share.id(),
                "/share/" + token,
                token,
                share.expiresAt(),
                share.viewLimit(),
                share.views(),
                share.passwordHash() != null,
                share.createdAt());
    }
}
