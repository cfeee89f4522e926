package app.users;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an account that whoever guards the site may want to know.
 *
 * @param account which; null where it is not known, or there is none yet
 * @param deed what
 * @param facts names and values beside it: never a secret, never an e-mail address
 */
public record AccountTouched(@Nullable AccountId account, Deed deed, Map<String, String> facts) {

    /** What can happen to an account. */
    public enum Deed {
        /** Its owner signed in with the password. */
        SIGNED_IN,
        /** Somebody tried to, with a wrong password or an unknown e-mail address. */
        SIGN_IN_FAILED,
        /** Its owner signed out. */
        SIGNED_OUT,
        /** A used refresh token came again: somebody may have stolen it, so the session ended. */
        SESSION_STOLEN,
        /** It was made. */
        REGISTERED,
        /** It got a new password. */
        PASSWORD_CHANGED,
        /** A personal API token was made. */
        TOKEN_MADE,
        /** A personal API token was revoked. */
        TOKEN_REVOKED,
        /** An administrator changed its role, its quota or whether it is disabled. */
        CHANGED,
        /** An administrator made an invitation link. */
        INVITED,
        /** An administrator made a reset link. */
        RESET_LINK_MADE
    }

    static AccountTouched by(Deed deed, @Nullable AccountId account) {
        return new AccountTouched(account, deed, Map.of());
    }
}
