package app.catalog;

import app.transcode.MediaKind;
import app.users.PasswordLocks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of share links, for those who open them. */
@RestController
@RequestMapping("/api/v1/shares/{token}")
@Tag(name = "Shares")
class SharedController {

    private final Sharing sharing;
    private final Display display;

    SharedController(Sharing sharing, Display display) {
        this.sharing = sharing;
        this.display = display;
    }

    /**
     * What is behind a link.
     *
     * @param title null while a password is wanted
     * @param kind null while a password is wanted
     */
    record Preview(boolean passwordRequired, @Nullable String title, @Nullable MediaKind kind) {}

    /**
     * How a link is opened.
     *
     * @param password where one is wanted
     */
    record Opening(@Nullable String password) {

        @Override
        public String toString() {
            return "Opening[hidden]";
        }
    }

    @GetMapping
    @Operation(summary = "What is behind a share link; counts no view")
    Preview lookAtShare(@PathVariable String token) {
        var found = sharing.look(token);
        boolean locked = found.share().passwordHash() != null;
        return new Preview(
                locked,
                locked ? null : found.entry().title(),
                locked ? null : found.entry().kind());
    }

    @PostMapping
    @Operation(
            summary = "Open a share link: its media, with links that play",
            description = "Counts one view of the link's limit.")
    MediaJson openShare(
            @PathVariable String token,
            @RequestBody(required = false) @Nullable Opening opening,
            HttpServletRequest request) {
        var opened =
                sharing.open(
                        token,
                        opening == null ? null : opening.password(),
                        PasswordLocks.address(request));
        return display.show(opened.entry(), Viewer.by(opened.share()));
    }
}
