package app.users.gate;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** Denies paths that are not on our list: they look as if nothing were there. */
final class Nowhere extends AuthorizationDecision {

    static final Nowhere DECISION = new Nowhere();

    private Nowhere() {
        super(false);
    }

    /** Whether a request was denied because its path is not on our list. */
    static boolean is(Throwable refusal) {
        return refusal instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof Nowhere;
    }
}
