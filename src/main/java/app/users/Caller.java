package app.users;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a request. Controllers take it as a parameter.
 *
 * @param account the signed-in account, or null for somebody who has not signed in
 * @param admin whether that account is an administrator
 */
public record Caller(@Nullable AccountId account, boolean admin) {

    private static final Caller ANONYMOUS = new Caller(null, false);

    /** Somebody who has not signed in. */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    /** Whether somebody has signed in. */
    public boolean signedIn() {
        return account != null;
    }

    /** Whether this is that very account. */
    public boolean is(AccountId id) {
        return id.equals(account);
    }

    /**
     * The signed-in account.
     *
     * @throws IllegalStateException if nobody signed in: the path must be closed to them before
     */
    public AccountId id() {
        if (account == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return account;
    }
}
