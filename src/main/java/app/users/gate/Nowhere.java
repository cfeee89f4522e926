package app.users.gate;

import app.users.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;

/** Denies paths that are not on our list: they look as if nothing were there. */
final class Nowhere extends AuthorizationDecision {

    static final Nowhere DECISION = new Nowhere();

    private Nowhere() {
        super(false);
    }

    /** Lets administrators in; for everybody else there is nothing. */
    static AuthorizationDecision unlessAdmin(@Nullable Authentication caller) {
        return caller != null && caller.getPrincipal() instanceof Caller known && known.admin()
                ? new AuthorizationDecision(true)
                : DECISION;
    }

    /** Whether a request was denied because its path is not on our list. */
    static boolean is(Throwable refusal) {
        return refusal instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof Nowhere;
    }
}
