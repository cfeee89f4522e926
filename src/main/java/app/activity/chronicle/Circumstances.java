package app.activity.chronicle;

import app.users.AccountId;
import app.users.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who makes the request that this thread works on, and from where.
 *
 * @param caller null where nobody is signed in, or no request is worked on
 * @param address null where no request is worked on
 */
record Circumstances(@Nullable AccountId caller, @Nullable String address) {

    static Circumstances present() {
        var identified = SecurityContextHolder.getContext().getAuthentication();
        var caller =
                identified != null && identified.getPrincipal() instanceof Caller known
                        ? known.account()
                        : null;
        var address =
                RequestContextHolder.getRequestAttributes()
                                instanceof ServletRequestAttributes request
                        ? request.getRequest().getRemoteAddr()
                        : null;
        return new Circumstances(caller, address);
    }
}
