package app.users;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The session that a request belongs to. Controllers take it as a parameter.
 *
 * @param id null where somebody has not signed in, and where a program sends an API token
 */
public record CurrentSession(@Nullable UUID id) {

    private static final CurrentSession NONE = new CurrentSession(null);

    /** That of a request which belongs to none. */
    public static CurrentSession none() {
        return NONE;
    }
}
