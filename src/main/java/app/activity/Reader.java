package app.activity;

import app.users.AccountId;
import app.users.Caller;
import app.users.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who reads events: an account, wherever it does; or those at one address who have not signed in.
 *
 * @param account null for those who have not signed in
 * @param network theirs, see {@link ClientAddress}; empty for an account
 */
record Reader(@Nullable AccountId account, String network) {

    static Reader of(Caller caller, HttpServletRequest request) {
        return caller.signedIn()
                ? new Reader(caller.id(), "")
                : new Reader(null, ClientAddress.of(request).network());
    }

    boolean is(AccountId id) {
        return id.equals(account);
    }
}
